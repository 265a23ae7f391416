package io.artistagent.query.collaboration;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.query.documents.DocumentCollection;
import io.artistagent.query.documents.DocumentStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document collections of collaborations and their comments. */
@Configuration(proxyBeanMethods = false)
class CollaborationConfiguration {

    static final String COLLABORATIONS = "query.collaborations";
    static final String COMMENTS = "query.comments";

    @Bean(COLLABORATIONS)
    DocumentCollection collaborations(DocumentStore store, ReadModels models) {
        return new DocumentCollection(
                store,
                models.versionOf(CollaborationReadModel.NAME),
                "collaborations",
                ascending("requestedBy"),
                compoundIndex(ascending("fromArtistId"), descending("requestedAt", "_id")),
                compoundIndex(ascending("toArtistId"), descending("requestedAt", "_id")));
    }

    /** Comments have their own collection, because a long conversation could exceed the maximum size of a document. */
    @Bean(COMMENTS)
    DocumentCollection comments(DocumentStore store, ReadModels models) {
        return new DocumentCollection(
                store,
                models.versionOf(CollaborationReadModel.NAME),
                "comments",
                ascending("author"),
                compoundIndex(ascending("collaborationId"), descending("version")));
    }
}
