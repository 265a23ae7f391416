package io.artistagent.query.artist;

import com.mongodb.client.model.Indexes;
import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.query.DocumentCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The collections of this room. */
@Configuration(proxyBeanMethods = false)
class ArtistCollections {

    // Names of beans, told from those of the other sides that may run in the same process
    static final String ARTISTS = "query.artists";
    static final String BLOCKS = "query.blocks";

    /** Fields of an artist, see {@link SearchWords}. */
    static final String BEGINNINGS = "beginnings";

    static final String RUNS = "runs";

    @Bean(ARTISTS)
    DocumentCollection artists(MongoOperations mongo, ReadModels models) {
        return new DocumentCollection(
                mongo,
                models.versionOf(ArtistReadModel.NAME),
                "artists",
                Indexes.ascending("owner"),
                Indexes.ascending(BEGINNINGS),
                Indexes.ascending(RUNS),
                Indexes.descending("registeredAt", "_id"),
                Indexes.ascending("genres"));
    }

    @Bean(BLOCKS)
    DocumentCollection blocks(MongoOperations mongo, ReadModels models) {
        return new DocumentCollection(
                mongo, models.versionOf(ArtistReadModel.NAME), "blocks", Indexes.ascending("artistId"));
    }
}
