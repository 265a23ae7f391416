package io.artistagent.web.statistics;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.frame.PageContext;
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
            PageContext context,
            @PathVariable UUID artist,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        ApiResult<Playlists> result = statistics.playlists(context.caller(), artist.toString(), from, to);
        Problem problem = result.problem();
        if (problem != null && problem.kind() == Problem.Kind.FIELDS) {
            return context.to("/artists/" + artist + "/playlists");
        }
        return context.page(
                "statistics/playlists",
                StatisticsNavigation.OVERVIEW,
                artist,
                new PlaylistsView(artist.toString(), result.orLater(Playlists.NONE), problem));
    }
}
