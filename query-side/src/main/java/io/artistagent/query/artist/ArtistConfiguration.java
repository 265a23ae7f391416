package io.artistagent.query.artist;

import com.mongodb.client.model.Indexes;
import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.query.documents.DocumentCollection;
import io.artistagent.query.documents.DocumentStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document collections of artists, blocks and restrictions. */
@Configuration(proxyBeanMethods = false)
class ArtistConfiguration {

    // Bean names, distinct from those of other modules in the same process
    static final String ARTISTS = "query.artists";
    static final String BLOCKS = "query.blocks";
    static final String RESTRICTIONS = "query.restrictions";

    /** The search fields of an artist; see {@link SearchWords}. */
    static final String BEGINNINGS = "beginnings";

    static final String RUNS = "runs";

    @Bean(ARTISTS)
    DocumentCollection artists(DocumentStore store, ReadModels models) {
        return new DocumentCollection(
                store,
                models.versionOf(ArtistReadModel.NAME),
                "artists",
                Indexes.ascending("owner"),
                Indexes.ascending(BEGINNINGS),
                Indexes.ascending(RUNS),
                Indexes.descending("registeredAt", "_id"),
                Indexes.ascending("genres"));
    }

    @Bean(RESTRICTIONS)
    DocumentCollection restrictions(DocumentStore store, ReadModels models) {
        return new DocumentCollection(
                store, models.versionOf(ArtistReadModel.NAME), "restrictions", Indexes.ascending("inForce"));
    }

    @Bean(BLOCKS)
    DocumentCollection blocks(DocumentStore store, ReadModels models) {
        return new DocumentCollection(
                store, models.versionOf(ArtistReadModel.NAME), "blocks", Indexes.ascending("artistId"));
    }
}
