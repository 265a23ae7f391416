package io.artistagent.eventlog.golden;

import io.artistagent.eventlog.storage.EventReencrypted;
import java.util.List;

final class ReencryptionExamples {

    private ReencryptionExamples() {}

    static List<Example> all() {
        return List.of(Example.full(new EventReencrypted(
                4711, "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")));
    }
}
