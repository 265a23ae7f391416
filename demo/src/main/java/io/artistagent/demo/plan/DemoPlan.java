package io.artistagent.demo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * The complete data of a demo. The same seed and end day produce the same plan on every machine.
 *
 * @param end the last day of the demo
 */
public record DemoPlan(long seed, LocalDate end, List<ArtistPlan> artists, List<CollaborationPlan> collaborations) {

    /** The documented size of a demo. */
    public static final int ARTISTS = 300;

    public static final int RELEASES = 600;
    public static final int TRACKS = 3_000;
    public static final int COLLABORATIONS = 2_000;
    public static final int DAYS = 365;

    public static DemoPlan of(long seed, LocalDate end) {
        WordLists words = WordLists.read();
        List<ArtistPlan> artists =
                new Discography(seed, end, words).of(new ArtistGenerator(seed, end, words).artists());
        return new DemoPlan(seed, end, artists, new CollaborationGenerator(seed, words, artists).all());
    }

    /** Returns the daily figures of an artist for the year that ends on the end day. */
    public Exports exports(ArtistPlan artist) {
        return Exports.of(seed, artist, end.minusDays(DAYS - 1L), end);
    }

    public List<CollaborationPlan> collaborationsThat(Outcome become) {
        return collaborations.stream().filter(it -> it.outcome() == become).toList();
    }
}
