package io.artistagent.eventlog.golden;

import static io.artistagent.eventlog.golden.Examples.PERSON;

import io.artistagent.domain.Personal;
import io.artistagent.domain.consent.LegitimateInterest;
import io.artistagent.domain.consent.ObjectionWithdrawn;
import io.artistagent.domain.consent.ProcessingObjected;
import io.artistagent.domain.consent.ProcessingRestricted;
import io.artistagent.domain.consent.RestrictionLifted;
import io.artistagent.domain.privacy.Reason;
import java.util.List;

final class LimitExamples {

    private LimitExamples() {}

    static List<Example> all() {
        return List.of(
                Example.full(new ProcessingRestricted(PERSON)),
                Example.full(new RestrictionLifted(PERSON, Personal.of(new Reason("The figures are corrected.")))),
                Example.minimal(new RestrictionLifted(PERSON, null)),
                Example.full(new ProcessingObjected(PERSON, LegitimateInterest.MATCHING)),
                Example.full(new ObjectionWithdrawn(PERSON, LegitimateInterest.MATCHING)));
    }
}
