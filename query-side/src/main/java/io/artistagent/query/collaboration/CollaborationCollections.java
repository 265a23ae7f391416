package io.artistagent.query.collaboration;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import io.artistagent.eventlog.projection.Projection;
import io.artistagent.query.DocumentCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The collections of this room and the processor that fills them. */
@Configuration(proxyBeanMethods = false)
class CollaborationCollections {

    static final String COLLABORATIONS = "query.collaborations";
    static final String COMMENTS = "query.comments";

    @Bean(COLLABORATIONS)
    DocumentCollection collaborations(MongoOperations mongo) {
        return new DocumentCollection(
                mongo,
                "collaborations",
                ascending("requestedBy"),
                compoundIndex(ascending("fromArtistId"), descending("requestedAt", "_id")),
                compoundIndex(ascending("toArtistId"), descending("requestedAt", "_id")));
    }

    /** Comments stand by themselves: a talk without end must not outgrow what a document may hold. */
    @Bean(COMMENTS)
    DocumentCollection comments(MongoOperations mongo) {
        return new DocumentCollection(
                mongo,
                "comments",
                ascending("author"),
                compoundIndex(ascending("collaborationId"), descending("version")));
    }

    @Bean
    Projection collaborationsProjection() {
        return new Projection(CollaborationProjection.NAME, 200);
    }
}
