package io.artistagent.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The pseudonymous id of a person: the random id that the identity provider assigned to the account. */
public record PersonId(@JsonValue UUID value) {

    @JsonCreator
    public PersonId {}

    /** Parses the canonical text form of a UUID. */
    public static PersonId of(String text) {
        return new PersonId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
