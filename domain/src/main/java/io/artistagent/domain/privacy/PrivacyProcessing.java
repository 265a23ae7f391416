package io.artistagent.domain.privacy;

import io.artistagent.domain.LegalBasis;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import java.util.List;
import java.util.Set;

/** What is done to answer requests about data, and to supervise the use of data. */
public final class PrivacyProcessing implements ProcessingActivities {

    @Override
    public List<ProcessingActivity> activities() {
        return List.of(
                new ProcessingActivity(
                        "privacy-cases",
                        "Requests about personal data",
                        "To answer requests for access, portability, correction, erasure, restriction and objection in time, and to prove it.",
                        LegalBasis.LEGAL_OBLIGATION,
                        List.of("type and note of the request", "decision and its reason", "receipts"),
                        List.of("all users"),
                        List.of("compliance officers"),
                        List.of("the person and the deciding officer"),
                        "Permanently, as proof. Notes and reasons become unreadable with an erasure.",
                        List.of("Officers cannot decide on their own requests."),
                        null,
                        Set.of(
                                CaseOpened.class,
                                IdentityConfirmed.class,
                                CaseExtended.class,
                                CaseDecided.class,
                                CaseStarted.class,
                                ErasureStarted.class,
                                ReceiptsRecorded.class,
                                CaseCompleted.class,
                                CaseWithdrawn.class,
                                ErasureCertified.class)),
                new ProcessingActivity(
                        "legal-holds",
                        "Legal holds",
                        "To keep data that a legal claim needs, although its erasure was requested (Article 17(3)(e)). A hold that a law"
                                + " orders rests on Article 6(1)(c).",
                        LegalBasis.LEGITIMATE_INTEREST,
                        List.of("reason of the hold"),
                        List.of("persons whose data a legal claim needs"),
                        List.of("compliance officers"),
                        List.of("compliance officers"),
                        "Permanently, as proof.",
                        List.of(),
                        null,
                        Set.of(LegalHoldPlaced.class, LegalHoldLifted.class, LegalHoldsPrecluded.class)),
                new ProcessingActivity(
                        "breaches",
                        "Register of breaches",
                        "To document breaches of the protection of personal data, and to notify in time.",
                        LegalBasis.LEGAL_OBLIGATION,
                        List.of("facts, effects and measures of a breach; no names of persons"),
                        List.of("nobody by name"),
                        List.of("compliance officers", "the supervisory authority"),
                        List.of("compliance officers"),
                        "Permanently, as proof (Article 33(5)).",
                        List.of(),
                        null,
                        Set.of(
                                BreachRecorded.class,
                                BreachAmended.class,
                                AuthorityNotified.class,
                                AffectedPersonsNotified.class)),
                new ProcessingActivity(
                        "accounts",
                        "Accounts and sign-in",
                        "To let people sign in, and to keep others out of their account.",
                        LegalBasis.CONTRACT,
                        List.of(
                                "user name, first and last name, e-mail address, password hash, roles",
                                "the time at which the account was created, and further details that sign-up asks for",
                                "sessions with their times, network addresses and programs"),
                        List.of("all users"),
                        List.of("nobody else"),
                        List.of("the person"),
                        "Until the person is erased. A session ends after its time limit.",
                        List.of(
                                "Passwords are stored as hashes by the identity provider, and no other part of the product sees them."),
                        null,
                        Set.of()));
    }
}
