package io.artistagent.eventlog.golden;

import io.artistagent.domain.access.AccessesDeleted;
import io.artistagent.domain.access.AccessesRecorded;
import java.time.Instant;
import java.util.List;

final class AccessExamples {

    private AccessExamples() {}

    static List<Example> all() {
        return List.of(
                Example.full(new AccessesDeleted(117, Instant.parse("2023-11-30T12:00:00Z"))),
                Example.full(new AccessesRecorded(118, 131, 13, "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=")));
    }
}
