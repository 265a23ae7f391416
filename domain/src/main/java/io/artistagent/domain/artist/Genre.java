package io.artistagent.domain.artist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Text;
import java.util.List;
import java.util.Locale;

/** A genre in lower case, for example "indie pop": genres are compared by their words. */
public record Genre(@JsonValue String name) {

    /** An artist or a track has at most so many. */
    public static final int MOST = 10;

    private static final String WHAT = "A genre";
    private static final int LONGEST = 40;

    @JsonCreator
    public Genre {
        // in lower case before it is measured: some letters grow, and what was accepted once must be so when it is read
        // back
        var bounded = Text.bounded(WHAT, name, LONGEST);
        name = Text.line(WHAT, bounded.toLowerCase(Locale.ROOT).replaceAll(" +", " "), LONGEST);
    }

    /** The genres without repetitions, in the order given; one to {@value #MOST}. */
    public static List<Genre> distinct(List<Genre> genres) {
        var distinct = genres.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > MOST) {
            throw new InvalidValue("Enter 1 to " + MOST + " genres.");
        }
        return distinct;
    }

    @Override
    public String toString() {
        return name;
    }
}
