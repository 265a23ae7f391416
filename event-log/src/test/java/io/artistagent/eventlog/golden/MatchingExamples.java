package io.artistagent.eventlog.golden;

import static io.artistagent.eventlog.golden.Examples.ALMA;
import static io.artistagent.eventlog.golden.Examples.BRUNO;

import io.artistagent.domain.matching.MatchJudged;
import io.artistagent.domain.matching.Verdict;
import io.artistagent.domain.matching.VerdictReason;
import java.util.List;

final class MatchingExamples {

    private MatchingExamples() {}

    static List<Example> all() {
        return List.of(
                Example.full(new MatchJudged(ALMA, BRUNO, Verdict.NOT_FOR_ME, VerdictReason.OTHER_MUSIC)),
                Example.minimal(new MatchJudged(ALMA, BRUNO, Verdict.UNDECIDED, null)));
    }
}
