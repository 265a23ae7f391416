package io.artistagent.domain.artist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Text;
import java.util.List;
import java.util.Locale;

/** A genre in lower case, for example "indie pop". */
public record Genre(@JsonValue String name) {

    /** The maximum number of genres of an artist or a track. */
    public static final int MAX_GENRES = 10;

    private static final String WHAT = "A genre";
    private static final int MAX_LENGTH = 40;

    @JsonCreator
    public Genre {
        // converted to lower case before the length check: some letters grow, and an accepted genre must also be
        // accepted when it is read back
        String bounded = Text.bounded(WHAT, name, MAX_LENGTH);
        name = Text.line(WHAT, bounded.toLowerCase(Locale.ROOT).replaceAll(" +", " "), MAX_LENGTH);
    }

    /** Returns the genres without repetitions, in the given order; from one to {@value #MAX_GENRES}. */
    public static List<Genre> distinct(List<Genre> genres) {
        List<Genre> distinct = genres.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > MAX_GENRES) {
            throw new InvalidValue("Enter 1 to " + MAX_GENRES + " genres.");
        }
        return distinct;
    }

    @Override
    public String toString() {
        return name;
    }
}
