package io.artistagent.web.matching;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.frame.Picture;
import io.artistagent.web.matching.MatchPages.MatchList;
import io.artistagent.web.matching.MatchPages.MatchPage;
import io.artistagent.web.matching.MatchesApi.Filter;
import java.util.List;
import java.util.Map;

/** Sample suggestions of every strength. */
public final class MatchSamples {

    private static final Filter ALL = new Filter(null, "", null, null, null, false);
    private static final Filter NARROW = new Filter("a&<b>", "CH", "PRODUCER", "SINGER", "STRONG", false);
    private static final Filter DISMISSED = new Filter(null, null, null, null, null, true);

    private MatchSamples() {}

    public static Match match(Strength strength) {
        return strength == Strength.POSSIBLE
                ? new Match("1_3", "3", "X", null, null, 0.2, strength, null, null, true)
                : new Match(
                        "1_2",
                        "2",
                        "Bruno",
                        "DE",
                        List.of("hip hop"),
                        0.9,
                        strength,
                        List.of(new Match.Reason("genre", 1.2, "Same <genre>"), new Match.Reason(null, null, null)),
                        new Picture("p1"),
                        false);
    }

    public static Map<String, List<Object>> pages() {
        List<Match> all = List.of(match(Strength.STRONG), match(Strength.GOOD), match(Strength.POSSIBLE));
        return Map.of(
                "matching/list",
                List.of(
                        new MatchList("1", new Matches(List.of(), null), ALL, null, null),
                        new MatchList("1", new Matches(List.of(), null), NARROW, all.getFirst(), null),
                        new MatchList("1", new Matches(List.of(), null), DISMISSED, null, null),
                        new MatchList("1", new Matches(null, null), ALL, null, ArtistSamples.UNAVAILABLE),
                        new MatchList(
                                "1",
                                new Matches(all, new Matches.Model("nearest-neighbours", true, "1")),
                                NARROW,
                                all.getLast(),
                                null)),
                "matching/one",
                List.of(new MatchPage("1", all.getFirst()), new MatchPage("1", all.getLast())));
    }
}
