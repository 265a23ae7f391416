package io.artistagent.web.catalogue;

import io.artistagent.web.frame.Picture;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A release of an artist. */
public record Release(
        String id,
        String artistId,
        String title,
        ReleaseKind kind,
        @Nullable String releaseDate,
        @Nullable String upc,
        long version,
        @Nullable Picture cover,
        @Nullable UpcDispute upcDispute) {

    private static final Pattern PADDING = Pattern.compile("^0{1,2}(?=[0-9]{12,13}$)");

    /** Returns the barcode as printed (UPC-A with 12 digits, EAN-13 with 13, or GTIN-14), without the padding zeros. */
    public @Nullable String printedCode() {
        return upc == null ? null : PADDING.matcher(upc).replaceFirst("");
    }

    /**
     * Releases of other artists that are out with the same barcode.
     *
     * @param more whether there are more than the listed ones
     */
    public record UpcDispute(List<Claim> releases, boolean more) {

        /** A release of another artist. */
        public record Claim(
                String releaseId,
                String title,
                String artistId,
                @Nullable String stageName) {}
    }
}
