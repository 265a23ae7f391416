package io.artistagent.domain.artist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Text;
import java.net.URI;
import java.net.URISyntaxException;

/** A link to an external page of the artist. Only https is allowed, so that pages can safely display it. */
public record Link(@JsonValue String address) {

    /** The maximum number of links of an artist. */
    public static final int MAX_LINKS = 20;

    @JsonCreator
    public Link {
        address = Text.line("A link", address, 500);
        if (!isHttps(address)) {
            throw new InvalidValue(
                    "Enter a complete address that starts with https://, for example https://example.org/music.");
        }
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    @Override
    public String toString() {
        return address;
    }
}
