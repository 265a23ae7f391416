package io.artistagent.domain.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import java.util.regex.Pattern;

/** The version of the text that a person agrees to: 1, 2 and so on. A published text never changes. */
public record TextVersion(@JsonValue String number) implements Comparable<TextVersion> {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    @JsonCreator
    public TextVersion {
        if (!NUMBER.matcher(number).matches()) {
            throw new InvalidValue("The version of a text is a number from 1 to 9999.");
        }
    }

    @Override
    public int compareTo(TextVersion other) {
        return Integer.compare(Integer.parseInt(number), Integer.parseInt(other.number));
    }

    @Override
    public String toString() {
        return number;
    }
}
