package io.artistagent.api;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which media types a client takes, as RFC 9110 reads {@code Accept}: of the ranges that match, the most specific decides. */
record Acceptance(List<MediaType> ranges) {

    /** Browsers send 200 characters; more is no list that a person or a library wrote. */
    private static final int LONGEST = 2_000;

    private static final Acceptance NOTHING = new Acceptance(List.of());

    /** Reads the header, which may come several times. Without it a client takes anything, with one that cannot be read nothing. */
    static Acceptance of(Enumeration<String> values) {
        var header = String.join(",", Collections.list(values));
        if (header.isBlank()) {
            return new Acceptance(List.of(MediaType.ALL));
        }
        if (header.length() > LONGEST) {
            return NOTHING;
        }
        try {
            return new Acceptance(MediaType.parseMediaTypes(header));
        } catch (InvalidMediaTypeException unreadable) {
            return NOTHING;
        }
    }

    boolean takesJson() {
        return quality(MediaType.APPLICATION_JSON) > 0;
    }

    private double quality(MediaType type) {
        double quality = 0;
        int best = -1;
        for (var range : ranges) {
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
