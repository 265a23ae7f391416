package io.artistagent.query.imports;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import io.artistagent.eventlog.projection.Projection;
import io.artistagent.query.DocumentCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The collection of this room and the processor that fills it. */
@Configuration(proxyBeanMethods = false)
class ImportsCollection {

    static final String IMPORTS = "query.imports";

    @Bean(IMPORTS)
    DocumentCollection imports(MongoOperations mongo) {
        return new DocumentCollection(
                mongo,
                "imports",
                compoundIndex(ascending("owner"), descending("startedAt", "_id")),
                compoundIndex(ascending("artistId"), descending("startedAt", "_id")));
    }

    /** Small batches: one event may bring hundreds of rows, and progress is to be seen. */
    @Bean
    Projection importsProjection() {
        return new Projection(ImportProjection.NAME, 50);
    }
}
