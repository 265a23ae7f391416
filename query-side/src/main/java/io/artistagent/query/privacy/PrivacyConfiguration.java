package io.artistagent.query.privacy;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import io.artistagent.eventlog.readmodel.ReadModels;
import io.artistagent.query.documents.DocumentCollection;
import io.artistagent.query.documents.DocumentStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document collections of cases, their receipts, legal holds and breaches. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    static final String CASES = "query.privacy.cases";
    static final String RECEIPTS = "query.privacy.receipts";
    static final String HOLDS = "query.privacy.holds";
    static final String BREACHES = "query.privacy.breaches";

    @Bean(CASES)
    DocumentCollection privacyCases(DocumentStore store, ReadModels models) {
        return new DocumentCollection(
                store,
                models.versionOf(PrivacyReadModel.NAME),
                "cases",
                compoundIndex(ascending("person"), descending("receivedAt", "_id")),
                ascending("dueAt", "_id"),
                // The open cases that are due next are on every overview, and closed ones are many
                ascending("open", "dueAt", "_id"));
    }

    /** Receipts have their own collection, because each arrives by itself. */
    @Bean(RECEIPTS)
    DocumentCollection privacyReceipts(DocumentStore store, ReadModels models) {
        return new DocumentCollection(store, models.versionOf(PrivacyReadModel.NAME), "receipts", ascending("caseId"));
    }

    @Bean(HOLDS)
    DocumentCollection privacyHolds(DocumentStore store, ReadModels models) {
        return new DocumentCollection(
                store,
                models.versionOf(PrivacyReadModel.NAME),
                "holds",
                ascending("subject"),
                descending("placedAt", "_id"));
    }

    @Bean(BREACHES)
    DocumentCollection privacyBreaches(DocumentStore store, ReadModels models) {
        return new DocumentCollection(
                store, models.versionOf(PrivacyReadModel.NAME), "breaches", descending("noticedAt", "_id"));
    }
}
