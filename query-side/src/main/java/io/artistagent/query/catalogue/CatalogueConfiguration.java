package io.artistagent.query.catalogue;

import com.mongodb.client.model.Indexes;
import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.query.documents.DocumentCollection;
import io.artistagent.query.documents.DocumentStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document collections of releases and tracks. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    static final String RELEASES = "query.releases";
    static final String TRACKS = "query.tracks";

    @Bean(RELEASES)
    DocumentCollection releases(DocumentStore store, ReadModels models) {
        return new DocumentCollection(
                store,
                models.versionOf(CatalogueReadModel.NAME),
                "releases",
                Indexes.ascending("owner"),
                Indexes.ascending("upc"),
                Indexes.compoundIndex(Indexes.ascending("artistId"), Indexes.descending("firstDay", "_id")));
    }

    @Bean(TRACKS)
    DocumentCollection tracks(DocumentStore store, ReadModels models) {
        return new DocumentCollection(
                store,
                models.versionOf(CatalogueReadModel.NAME),
                "tracks",
                Indexes.ascending("owner"),
                Indexes.ascending("isrc"),
                Indexes.ascending("releaseIds"),
                Indexes.compoundIndex(Indexes.ascending("artistId"), Indexes.descending("addedAt", "_id")));
    }
}
