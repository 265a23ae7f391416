package io.artistagent.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a person without saying who it is: the random id that the identity provider gave the account. */
public record PersonId(@JsonValue UUID value) {

    @JsonCreator
    public PersonId {}

    /** Reads the usual text form of a UUID. */
    public static PersonId of(String text) {
        return new PersonId(Ids.uuid(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
