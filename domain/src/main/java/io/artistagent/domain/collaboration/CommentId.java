package io.artistagent.domain.collaboration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of a comment. */
public record CommentId(@JsonValue UUID value) {

    @JsonCreator
    public CommentId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
