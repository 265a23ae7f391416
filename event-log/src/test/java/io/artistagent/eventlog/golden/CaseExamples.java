package io.artistagent.eventlog.golden;

import static io.artistagent.eventlog.golden.Examples.PERSON;

import io.artistagent.domain.Personal;
import io.artistagent.domain.privacy.AffectedPersonsNotified;
import io.artistagent.domain.privacy.AuthorityNotified;
import io.artistagent.domain.privacy.BreachAmended;
import io.artistagent.domain.privacy.BreachDetails;
import io.artistagent.domain.privacy.BreachId;
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
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.CaseWithdrawn;
import io.artistagent.domain.privacy.Closing;
import io.artistagent.domain.privacy.DataCategory;
import io.artistagent.domain.privacy.ErasureCertified;
import io.artistagent.domain.privacy.ErasureException;
import io.artistagent.domain.privacy.ErasureFacts;
import io.artistagent.domain.privacy.ErasureStarted;
import io.artistagent.domain.privacy.IdentityConfirmed;
import io.artistagent.domain.privacy.LegalHoldLifted;
import io.artistagent.domain.privacy.LegalHoldPlaced;
import io.artistagent.domain.privacy.LegalHoldsPrecluded;
import io.artistagent.domain.privacy.Reason;
import io.artistagent.domain.privacy.ReceiptsRecorded;
import java.time.Instant;
import java.util.List;

final class CaseExamples {

    private static final CaseId ID = CaseId.of("3b241101-e2bb-4255-8caf-4136c566a962");
    private static final BreachId BREACH = BreachId.of("9a7b330a-a736-4b0f-9a0b-2f7a1f0e8d51");
    private static final Instant AT = Instant.parse("2026-11-21T12:00:00.123Z");
    private static final Reason REASON = new Reason("Four labels are asked.");

    private CaseExamples() {}

    static List<Example> all() {
        return List.of(
                Example.full(new CaseOpened(
                        ID,
                        CaseType.ACCESS,
                        PERSON,
                        Personal.of(new CaseNote("Please include last year.")),
                        AT,
                        Instant.parse("2026-12-21T12:00:00.123Z"))),
                Example.minimal(new CaseOpened(
                        ID, CaseType.ERASURE, PERSON, null, AT, Instant.parse("2026-12-21T12:00:00.123Z"))),
                Example.full(new IdentityConfirmed(ID, PERSON)),
                Example.full(
                        new CaseExtended(ID, PERSON, Personal.of(REASON), Instant.parse("2027-02-21T12:00:00.123Z"))),
                Example.full(new CaseDecided(ID, CaseType.ACCESS, PERSON, CaseDecision.REFUSE, Personal.of(REASON))),
                Example.full(new CaseStarted(ID, CaseType.ERASURE, PERSON)),
                Example.full(new ErasureStarted(ID, PERSON, "abcdef12345690", 17, "artist-agent\n4000\nroot\n")),
                Example.minimal(new ErasureStarted(ID, PERSON, null, 17, null)),
                Example.full(
                        new ReceiptsRecorded(ID, List.of(new CaseReceipt("artists", AT, CaseReceipt.Result.ERASED)))),
                Example.full(new ErasureCertified(
                        ID,
                        new ErasureFacts(
                                PERSON,
                                AT,
                                "abcdef12345690",
                                17,
                                4_711,
                                "artist-agent\n4000\nroot\n",
                                "artist-agent\n4711\nroot\n",
                                List.of(new ErasureException("account", "There is no service for accounts."))))),
                Example.minimal(
                        new ErasureCertified(ID, new ErasureFacts(PERSON, AT, null, 17, 4_711, null, null, List.of()))),
                Example.full(new CaseCompleted(ID, CaseType.ERASURE, PERSON)),
                Example.full(new CaseWithdrawn(ID, CaseType.ACCESS, PERSON, Closing.BY_THE_PERSON)),
                Example.full(new LegalHoldPlaced(PERSON, Personal.of(REASON))),
                Example.full(new LegalHoldLifted(PERSON, Personal.of(REASON))),
                Example.minimal(new LegalHoldLifted(PERSON, null)),
                Example.full(new LegalHoldsPrecluded(PERSON)),
                Example.full(new BreachRecorded(BREACH, details(), AT, Instant.parse("2026-11-24T12:00:00.123Z"))),
                Example.minimal(new BreachRecorded(
                        BREACH,
                        new BreachDetails(new BreachText("A backup is missing."), List.of(), null, null),
                        AT,
                        Instant.parse("2026-11-24T12:00:00.123Z"))),
                Example.full(new BreachAmended(BREACH, details())),
                Example.minimal(new BreachAmended(
                        BREACH, new BreachDetails(new BreachText("A backup is missing."), List.of(), null, null))),
                Example.full(new AuthorityNotified(BREACH, AT)),
                Example.full(new AffectedPersonsNotified(BREACH, AT)));
    }

    private static BreachDetails details() {
        return new BreachDetails(
                new BreachText("A laptop was stolen."),
                List.of(DataCategory.CONTACT, DataCategory.FIGURES),
                120L,
                new BreachText("Its access was revoked."));
    }
}
