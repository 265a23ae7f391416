package io.artistagent.query.artist;

import com.mongodb.client.model.Indexes;
import io.artistagent.eventlog.projection.Projection;
import io.artistagent.query.DocumentCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The collections of this room and the processor that fills them. */
@Configuration(proxyBeanMethods = false)
class ArtistCollections {

    // Names of beans, told from those of the other sides that may run in the same process
    static final String ARTISTS = "query.artists";
    static final String BLOCKS = "query.blocks";

    /** Fields of an artist, see {@link SearchWords}. */
    static final String BEGINNINGS = "beginnings";

    static final String RUNS = "runs";

    @Bean(ARTISTS)
    DocumentCollection artists(MongoOperations mongo) {
        return new DocumentCollection(
                mongo,
                "artists",
                Indexes.ascending("owner"),
                Indexes.ascending(BEGINNINGS),
                Indexes.ascending(RUNS),
                Indexes.descending("registeredAt", "_id"),
                Indexes.ascending("genres"));
    }

    @Bean
    Projection artistsProjection() {
        return new Projection(ArtistProjection.NAME, 200);
    }

    @Bean(BLOCKS)
    DocumentCollection blocks(MongoOperations mongo) {
        return new DocumentCollection(mongo, "blocks", Indexes.ascending("artistId"));
    }
}
