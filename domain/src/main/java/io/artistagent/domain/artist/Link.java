package io.artistagent.domain.artist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Text;
import java.net.URI;
import java.net.URISyntaxException;

/** A link to a page of the artist elsewhere; only https, so that a page can show it without harm. */
public record Link(@JsonValue String address) {

    /** An artist has at most so many. */
    public static final int MOST = 20;

    @JsonCreator
    public Link {
        address = Text.line("A link", address, 500);
        if (!isHttps(address)) {
            throw new InvalidValue("A link must start with https:// and include a host.");
        }
    }

    private static boolean isHttps(String address) {
        try {
            var uri = new URI(address);
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
