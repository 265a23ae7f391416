package io.artistagent.query.privacy;

import static com.mongodb.client.model.Filters.eq;

import io.artistagent.domain.Actor;
import io.artistagent.domain.Personal;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.domain.privacy.AffectedPersonsNotified;
import io.artistagent.domain.privacy.AuthorityNotified;
import io.artistagent.domain.privacy.BreachAmended;
import io.artistagent.domain.privacy.BreachDetails;
import io.artistagent.domain.privacy.BreachRecorded;
import io.artistagent.domain.privacy.BreachText;
import io.artistagent.domain.privacy.CaseCompleted;
import io.artistagent.domain.privacy.CaseDecided;
import io.artistagent.domain.privacy.CaseDecision;
import io.artistagent.domain.privacy.CaseExtended;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseNote;
import io.artistagent.domain.privacy.CaseOpened;
import io.artistagent.domain.privacy.CaseReceipt;
import io.artistagent.domain.privacy.CaseStarted;
import io.artistagent.domain.privacy.CaseState;
import io.artistagent.domain.privacy.CaseWithdrawn;
import io.artistagent.domain.privacy.ErasureCertified;
import io.artistagent.domain.privacy.ErasureFacts;
import io.artistagent.domain.privacy.ErasureStarted;
import io.artistagent.domain.privacy.IdentityConfirmed;
import io.artistagent.domain.privacy.LegalHoldId;
import io.artistagent.domain.privacy.LegalHoldLifted;
import io.artistagent.domain.privacy.LegalHoldPlaced;
import io.artistagent.domain.privacy.Reason;
import io.artistagent.domain.privacy.ReceiptsRecorded;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.query.documents.DocumentCollection;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Keeps one document for each case, receipt, legal hold and breach. */
@Component
public final class PrivacyReadModel implements ReadModel {

    static final String NAME = "privacy";

    private final DocumentCollection cases;
    private final DocumentCollection receipts;
    private final DocumentCollection holds;
    private final DocumentCollection breaches;

    PrivacyReadModel(
            @Qualifier(PrivacyConfiguration.CASES) DocumentCollection cases,
            @Qualifier(PrivacyConfiguration.RECEIPTS) DocumentCollection receipts,
            @Qualifier(PrivacyConfiguration.HOLDS) DocumentCollection holds,
            @Qualifier(PrivacyConfiguration.BREACHES) DocumentCollection breaches) {
        this.cases = cases;
        this.receipts = receipts;
        this.holds = holds;
        this.breaches = breaches;
    }

    @EventHandler
    void on(CaseOpened event, @SequenceNumber long version, @MetaDataValue(Actor.KEY) @Nullable String actor) {
        Personal<CaseNote> note = event.note();
        String person = event.person().toString();
        cases.create(
                event.caseId().toString(),
                version,
                new Document("type", event.type().name())
                        .append("person", person)
                        .append("openedBy", (person.equals(actor) ? CaseOpener.PERSON : CaseOpener.OFFICER).name())
                        .append("state", CaseState.RECEIVED.name())
                        .append("open", true)
                        .append(
                                "note",
                                note == null ? null : note.map(CaseNote::value).orNull())
                        .append("receivedAt", event.receivedAt())
                        .append("firstDueAt", event.dueAt())
                        .append("dueAt", event.dueAt())
                        .append("extendedAt", null)
                        .append("extensionReason", null)
                        .append("decision", null)
                        .append("reason", null)
                        .append("decidedAt", null)
                        .append("closedAt", null)
                        .append("closing", null)
                        .append("facts", null));
    }

    @EventHandler
    void on(IdentityConfirmed event, @SequenceNumber long version) {
        move(event.caseId(), version, CaseState.IDENTITY_CONFIRMED, new Document());
    }

    @EventHandler
    void on(CaseExtended event, @SequenceNumber long version, @Timestamp Instant at) {
        cases.change(
                event.caseId().toString(),
                version,
                new Document("dueAt", event.dueAt())
                        .append("extendedAt", at)
                        .append(
                                "extensionReason",
                                event.reason().map(Reason::value).orNull()));
    }

    @EventHandler
    void on(CaseDecided event, @SequenceNumber long version, @Timestamp Instant at) {
        Document decided = new Document("decision", event.decision().name())
                .append("reason", event.reason().map(Reason::value).orNull())
                .append("decidedAt", at);
        if (event.decision() == CaseDecision.GRANT) {
            move(event.caseId(), version, CaseState.DECIDED, decided);
        } else {
            move(event.caseId(), version, CaseState.REFUSED, decided.append("closedAt", at));
        }
    }

    @EventHandler
    void on(CaseWithdrawn event, @SequenceNumber long version, @Timestamp Instant at) {
        move(
                event.caseId(),
                version,
                CaseState.WITHDRAWN,
                new Document("closedAt", at).append("closing", event.closing().name()));
    }

    @EventHandler
    void on(CaseStarted event, @SequenceNumber long version) {
        move(event.caseId(), version, CaseState.IN_PROGRESS, new Document());
    }

    @EventHandler
    void on(ErasureStarted event, @SequenceNumber long version) {
        move(event.caseId(), version, CaseState.IN_PROGRESS, new Document());
    }

    @EventHandler
    void on(ReceiptsRecorded event, @SequenceNumber long version) {
        String id = event.caseId().toString();
        for (CaseReceipt receipt : event.receipts()) {
            receipts.create(
                    id + "_" + receipt.place(),
                    version,
                    new Document("caseId", id)
                            .append("place", receipt.place())
                            .append("at", receipt.at())
                            .append("result", receipt.result().name()));
        }
        cases.change(id, version, new Document());
    }

    @EventHandler
    void on(ErasureCertified event, @SequenceNumber long version) {
        cases.change(event.caseId().toString(), version, new Document("facts", facts(event.facts())));
    }

    @EventHandler
    void on(CaseCompleted event, @SequenceNumber long version, @Timestamp Instant at) {
        move(event.caseId(), version, CaseState.DONE, new Document("closedAt", at));
    }

    private void move(CaseId id, long version, CaseState state, Document more) {
        cases.change(id.toString(), version, more.append("state", state.name()).append("open", state.isOpen()));
    }

    private static Document facts(ErasureFacts facts) {
        return new Document("pseudonym", facts.pseudonym().toString())
                .append("erasedAt", facts.erasedAt())
                .append("keyFingerprint", facts.keyFingerprint())
                .append("fromIndex", facts.fromIndex())
                .append("toIndex", facts.toIndex())
                .append("checkpointBefore", facts.checkpointBefore())
                .append("checkpointAfter", facts.checkpointAfter())
                .append(
                        "exceptions",
                        facts.exceptions().stream()
                                .map(exception -> new Document("what", exception.what()).append("why", exception.why()))
                                .toList());
    }

    @EventHandler
    void on(LegalHoldPlaced event, @SequenceNumber long version, @Timestamp Instant at) {
        Document placed = new Document("subject", event.subject().toString())
                .append("reason", event.reason().map(Reason::value).orNull())
                .append("placedAt", at)
                .append("held", true)
                .append("liftedAt", null);
        String id = new LegalHoldId(event.subject()).toString();
        // A person can be held again, so the document may exist
        holds.create(id, version, placed);
        holds.change(id, version, placed);
    }

    @EventHandler
    void on(LegalHoldLifted event, @SequenceNumber long version, @Timestamp Instant at) {
        holds.change(
                new LegalHoldId(event.subject()).toString(),
                version,
                new Document("held", false).append("liftedAt", at));
    }

    @EventHandler
    void on(BreachRecorded event, @SequenceNumber long version, @Timestamp Instant at) {
        breaches.create(
                event.breachId().toString(),
                version,
                details(event.details())
                        .append("noticedAt", event.noticedAt())
                        .append("notifyBy", event.notifyBy())
                        .append("recordedAt", at)
                        .append("authorityNotifiedAt", null)
                        .append("personsNotifiedAt", null));
    }

    @EventHandler
    void on(BreachAmended event, @SequenceNumber long version) {
        breaches.change(event.breachId().toString(), version, details(event.details()));
    }

    @EventHandler
    void on(AuthorityNotified event, @SequenceNumber long version) {
        breaches.change(event.breachId().toString(), version, new Document("authorityNotifiedAt", event.at()));
    }

    @EventHandler
    void on(AffectedPersonsNotified event, @SequenceNumber long version) {
        breaches.change(event.breachId().toString(), version, new Document("personsNotifiedAt", event.at()));
    }

    private static Document details(BreachDetails details) {
        BreachText measures = details.measures();
        return new Document("what", details.what().value())
                .append(
                        "categories",
                        details.categories().stream().map(Enum::name).toList())
                .append("persons", details.persons())
                .append("measures", measures == null ? null : measures.value());
    }

    /** A case of an erased person says what was done and when, and nothing that anybody wrote about the person. */
    @EventHandler
    void on(PersonErased event) {
        cases.forget(
                eq("person", event.person().toString()),
                new Document("note", null).append("reason", null).append("extensionReason", null));
        holds.forget(eq("subject", event.person().toString()), new Document("reason", null));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<DocumentCollection> stores() {
        return List.of(cases, receipts, holds, breaches);
    }
}
