package io.artistagent.query.imports;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.query.documents.DocumentCollection;
import io.artistagent.query.documents.DocumentStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document collection of imports. */
@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {

    static final String IMPORTS = "query.imports";

    @Bean(IMPORTS)
    DocumentCollection imports(DocumentStore store, ReadModels models) {
        return new DocumentCollection(
                store,
                models.versionOf(ImportReadModel.NAME),
                "imports",
                compoundIndex(ascending("owner"), descending("startedAt", "_id")),
                compoundIndex(ascending("artistId"), descending("startedAt", "_id")));
    }
}
