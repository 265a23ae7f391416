package io.artistagent.api;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The media types that a client accepts. As RFC 9110 defines for {@code Accept}, the most specific matching range decides. */
record AcceptHeader(List<MediaType> ranges) {

    /** Browsers send about 200 characters. No real client comes near this limit. */
    private static final int MAX_LENGTH = 2_000;

    private static final AcceptHeader NOTHING = new AcceptHeader(List.of());

    /** Parses the header, which may be repeated. A missing header accepts everything; a malformed one accepts nothing. */
    static AcceptHeader of(Enumeration<String> values) {
        String header = String.join(",", Collections.list(values));
        if (header.isBlank()) {
            return new AcceptHeader(List.of(MediaType.ALL));
        }
        if (header.length() > MAX_LENGTH) {
            return NOTHING;
        }
        try {
            return new AcceptHeader(MediaType.parseMediaTypes(header));
        } catch (InvalidMediaTypeException unreadable) {
            return NOTHING;
        }
    }

    boolean takesJson() {
        return quality(MediaType.APPLICATION_JSON) > 0;
    }

    /** Whether the client prefers JSON to other types that the same address offers, or names JSON and none of them. */
    boolean prefersJsonTo(List<MediaType> others) {
        double most = others.stream().mapToDouble(this::quality).max().orElse(0);
        double json = quality(MediaType.APPLICATION_JSON);
        return json > most
                || json == most
                        && names(MediaType.APPLICATION_JSON)
                        && others.stream().noneMatch(this::names);
    }

    private boolean names(MediaType type) {
        return ranges.stream().anyMatch(range -> range.equalsTypeAndSubtype(type));
    }

    private double quality(MediaType type) {
        double quality = 0;
        int best = -1;
        for (MediaType range : ranges) {
            int specific = range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
            boolean matches =
                    range.includes(type) && (specific < 2 || range.getSubtype().equals(type.getSubtype()));
            if (matches && specific > best) {
                best = specific;
                quality = range.getQualityValue();
            } else if (matches && specific == best) {
                quality = Math.max(quality, range.getQualityValue());
            }
        }
        return quality;
    }
}
