package io.artistagent.domain.collaboration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.ArtistId;
import java.util.List;

/** The shares of a track: one per artist, adding up to the whole. */
public record Splits(@JsonValue List<Split> shares) {

    /** The whole, in basis points. */
    public static final int WHOLE = 10_000;

    private static final int MAX_SHARES = 20;

    @JsonCreator
    public Splits {
        shares = List.copyOf(shares);
        if (shares.size() > MAX_SHARES) {
            throw new InvalidValue("Enter at most " + MAX_SHARES + " shares.");
        }
        if (shares.stream().map(Split::artistId).distinct().count() < shares.size()) {
            throw new InvalidValue("List each artist only once.");
        }
        if (shares.stream().mapToInt(Split::shareBasisPoints).sum() != WHOLE) {
            throw new InvalidValue("The shares must add up to 10,000 basis points.");
        }
    }

    /** Returns whether the artist has a share. */
    public boolean name(ArtistId artist) {
        return shares.stream().anyMatch(share -> share.artistId().equals(artist));
    }

    /** Returns whether both contain the same shares, in any order. */
    boolean agreeWith(Splits others) {
        return shares.size() == others.shares.size() && shares.containsAll(others.shares);
    }
}
