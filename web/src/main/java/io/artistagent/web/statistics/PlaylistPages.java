package io.artistagent.web.statistics;

import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Problem;
import io.artistagent.web.frame.Visit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The playlists with an artist's music in a reported period. */
@Controller
final class PlaylistPages {

    private final StatisticsApi statistics;

    PlaylistPages(StatisticsApi statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/artists/{artist}/playlists")
    ModelAndView playlists(
            Visit visit,
            @PathVariable UUID artist,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Answer<Playlists> answer = statistics.playlists(visit.caller(), artist.toString(), from, to);
        Problem problem = answer.problem();
        if (problem != null && problem.kind() == Problem.Kind.FIELDS) {
            return visit.to("/artists/" + artist + "/playlists");
        }
        if (problem != null && problem.kind() != Problem.Kind.AWAY && problem.kind() != Problem.Kind.BUSY) {
            answer.orRefuse();
        }
        return visit.page(
                "statistics/playlists",
                StatisticsNavigation.OVERVIEW,
                artist,
                new HeardFrom(artist.toString(), answer.or(Playlists.NONE), problem));
    }
}
