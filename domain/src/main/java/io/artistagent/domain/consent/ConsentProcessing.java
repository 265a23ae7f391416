package io.artistagent.domain.consent;

import io.artistagent.domain.LegalBasis;
import io.artistagent.domain.ProcessingActivities;
import io.artistagent.domain.ProcessingActivity;
import java.util.List;
import java.util.Set;

/** What is done with consents and with limits on processing, and what needs consent. */
public final class ConsentProcessing implements ProcessingActivities {

    @Override
    public List<ProcessingActivity> activities() {
        return List.of(
                new ProcessingActivity(
                        "consents",
                        "Record of consents",
                        "To prove which text a person agreed to, and when it was withdrawn.",
                        LegalBasis.LEGAL_OBLIGATION,
                        List.of("purpose, version of the text, time"),
                        List.of("all users"),
                        List.of("compliance officers"),
                        List.of("the person"),
                        "Permanently, under the pseudonymous id of the person, as proof (Article 7(1)).",
                        List.of("No text is agreed to before the person has seen its newest version."),
                        null,
                        Set.of(ConsentGiven.class, ConsentWithdrawn.class)),
                new ProcessingActivity(
                        "processing-limits",
                        "Restrictions and objections",
                        "To process no more data of a person than a granted restriction or objection leaves, until it is lifted.",
                        LegalBasis.LEGAL_OBLIGATION,
                        List.of("kind of the limit, time", "reason for lifting a restriction"),
                        List.of("all users"),
                        List.of("compliance officers"),
                        List.of("the person and the deciding officer"),
                        "Permanently, as proof. Reasons become unreadable with an erasure.",
                        List.of("Officers cannot lift a restriction of their own data."),
                        null,
                        Set.of(
                                ProcessingRestricted.class,
                                RestrictionLifted.class,
                                ProcessingObjected.class,
                                ObjectionWithdrawn.class)),
                new ProcessingActivity(
                        "figures-rank-my-matches",
                        "Own figures in own suggestions",
                        "To rank the collaborators who are suggested to a person’s artists by reach.",
                        LegalBasis.CONSENT,
                        List.of("monthly listeners, derived from imported figures"),
                        List.of("artists, producers and labels"),
                        List.of("nobody else"),
                        List.of("figures that the person imported"),
                        "Until the consent is withdrawn; the derived number is then deleted with the event.",
                        List.of("Consent per purpose and version of the text."),
                        null,
                        Set.of()),
                new ProcessingActivity(
                        "figures-shown-in-matches",
                        "Own figures in the suggestions of others",
                        "To compare the reach of a person’s artists with that of those to whom they are suggested.",
                        LegalBasis.CONSENT,
                        List.of(
                                "monthly listeners, derived from imported figures and shown in steps of half a power of ten"),
                        List.of("artists, producers and labels"),
                        List.of("the artists to whom an artist is suggested"),
                        List.of("figures that the person imported"),
                        "Until the consent is withdrawn; the derived number is then deleted with the event.",
                        List.of("The number itself is never shown."),
                        null,
                        Set.of()));
    }
}
