package io.artistagent.eventlog.golden;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.PersonErased;
import java.util.List;

final class ErasureExamples {

    private ErasureExamples() {}

    /** Uses a person who appears in no other example. */
    static List<Example> all() {
        return List.of(Example.full(new PersonErased(PersonId.of("7c9e6679-7425-40de-944b-e07fc1f90ae7"))));
    }
}
