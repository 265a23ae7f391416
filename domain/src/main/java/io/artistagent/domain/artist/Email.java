package io.artistagent.domain.artist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Text;
import java.util.regex.Pattern;

/** An e-mail address as people really have them; whether it exists only a mail to it can tell. */
public record Email(@JsonValue String address) {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:.]+(\\.[^\\s@<>\",;:.]+)+");

    @JsonCreator
    public Email {
        address = Text.line("An e-mail address", address, 254);
        if (!SHAPE.matcher(address).matches()) {
            throw new InvalidValue("An e-mail address looks like name@example.org.");
        }
    }

    /** Never the address: it must not reach a log by accident. */
    @Override
    public String toString() {
        return "Email[…]";
    }
}
