package io.artistagent.eventlog.golden;

import io.artistagent.domain.access.AccessesRecorded;
import java.util.List;

final class AccessExamples {

    private AccessExamples() {}

    static List<Example> all() {
        return List.of(
                Example.full(new AccessesRecorded(118, 131, 13, "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=")));
    }
}
