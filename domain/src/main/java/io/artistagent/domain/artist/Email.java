package io.artistagent.domain.artist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Text;
import java.util.regex.Pattern;

/** An email address. Only the shape is checked, because only sending a message can show whether the address exists. */
public record Email(@JsonValue String address) {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:.]+(\\.[^\\s@<>\",;:.]+)+");

    @JsonCreator
    public Email {
        address = Text.line("An email address", address, 254);
        if (!SHAPE.matcher(address).matches()) {
            throw new InvalidValue("Enter an email address such as name@example.org.");
        }
    }

    /** Omits the address, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "Email[…]";
    }
}
