package io.artistagent.web.matching;

import io.artistagent.web.api.Answer;
import io.artistagent.web.api.Match;
import io.artistagent.web.api.Matches;
import io.artistagent.web.api.MatchesApi;
import io.artistagent.web.api.Problem;
import io.artistagent.web.shell.Section;
import io.artistagent.web.shell.Visit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Artists who may fit, in words rather than scores, each with the reasons. */
@Controller
final class MatchPages {

    private static final int SHOWN = 30;

    private final MatchesApi matches;

    MatchPages(MatchesApi matches) {
        this.matches = matches;
    }

    /** All suggestions for one artist. */
    public record MatchList(
            String artistId, Matches matches, @Nullable Problem problem) {}

    /** One suggestion with all its reasons. */
    public record MatchPage(String artistId, Match match) {}

    @GetMapping("/artists/{artist}/matches")
    ModelAndView all(Visit visit, @PathVariable UUID artist) {
        Answer<Matches> answer = matches.of(visit.caller(), artist.toString(), SHOWN);
        return visit.page(
                "matching/list",
                Section.MATCHES,
                artist,
                new MatchList(artist.toString(), answer.orLater(new Matches(List.of(), null)), answer.problem()));
    }

    @GetMapping("/artists/{artist}/matches/{other}")
    ModelAndView one(Visit visit, @PathVariable UUID artist, @PathVariable UUID other) {
        Match match =
                matches.one(visit.caller(), artist.toString(), other.toString()).orRefuse();
        return visit.page("matching/one", Section.MATCHES, artist, new MatchPage(artist.toString(), match));
    }
}
