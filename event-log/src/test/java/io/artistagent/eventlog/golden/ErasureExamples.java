package io.artistagent.eventlog.golden;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.PersonErased;
import java.util.List;

final class ErasureExamples {

    private ErasureExamples() {}

    /** Of somebody of whom no other example tells. */
    static List<Example> all() {
        return List.of(Example.full(new PersonErased(PersonId.of("7c9e6679-7425-40de-944b-e07fc1f90ae7"))));
    }
}
