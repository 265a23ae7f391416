package io.artistagent.eventlog.golden;

import static io.artistagent.eventlog.golden.Examples.PERSON;

import io.artistagent.domain.Personal;
import io.artistagent.domain.privacy.LegitimateInterest;
import io.artistagent.domain.privacy.ObjectionWithdrawn;
import io.artistagent.domain.privacy.ProcessingObjected;
import io.artistagent.domain.privacy.ProcessingRestricted;
import io.artistagent.domain.privacy.Reason;
import io.artistagent.domain.privacy.RestrictionLifted;
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
