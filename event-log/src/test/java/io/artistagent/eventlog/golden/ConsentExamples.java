package io.artistagent.eventlog.golden;

import static io.artistagent.eventlog.golden.Examples.PERSON;

import io.artistagent.domain.consent.ConsentGiven;
import io.artistagent.domain.consent.ConsentWithdrawn;
import io.artistagent.domain.consent.Purpose;
import io.artistagent.domain.consent.TextVersion;
import java.util.List;

final class ConsentExamples {

    private static final TextVersion TEXT = new TextVersion("1");

    private ConsentExamples() {}

    static List<Example> all() {
        return List.of(
                Example.full(new ConsentGiven(PERSON, Purpose.FIGURES_RANK_MY_MATCHES, TEXT)),
                Example.full(new ConsentWithdrawn(PERSON, Purpose.FIGURES_RANK_MY_MATCHES, TEXT)));
    }
}
