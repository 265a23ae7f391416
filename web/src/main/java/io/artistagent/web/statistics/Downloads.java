package io.artistagent.web.statistics;

import io.artistagent.web.api.Dashboard;
import io.artistagent.web.api.Dashboard.Change;
import io.artistagent.web.api.Dashboard.TopTrack;
import io.artistagent.web.charts.Asked;
import io.artistagent.web.charts.Charted;
import io.artistagent.web.charts.Csv;
import io.artistagent.web.charts.DaysFile;
import io.artistagent.web.shell.Texts;
import io.artistagent.web.shell.Visit;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tables of the overview as files: exactly what is on the screen. */
@Controller
final class Downloads {

    private final Boards boards;

    Downloads(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/artists/{artist}/overview/days.csv")
    ResponseEntity<byte[]> days(Visit visit, @PathVariable UUID artist, Asked.Parameters parameters) {
        Asked asked = Asked.of(parameters, Overview.METRICS, visit.texts());
        Dashboard board = boards.of(visit.caller(), artist.toString(), asked).orRefuse();
        return DaysFile.of(Overview.charted(artist.toString(), asked, board), visit.texts());
    }

    @GetMapping("/artists/{artist}/overview/top-tracks.csv")
    ResponseEntity<byte[]> tracks(Visit visit, @PathVariable UUID artist, Asked.Parameters parameters) {
        Asked asked = Asked.of(parameters, Overview.METRICS, visit.texts());
        Dashboard board = boards.of(visit.caller(), artist.toString(), asked).orRefuse();
        Charted charted = Overview.charted(artist.toString(), asked, board);
        Texts texts = visit.texts();
        Csv csv = new Csv()
                .row(List.of(
                        texts.of("overview.track"),
                        texts.of("overview.release"),
                        texts.of("metric.streams"),
                        texts.of("overview.before.csv"),
                        texts.of("overview.change.csv"),
                        texts.of("overview.basis.csv")));
        for (TopTrack track : board.topTracks()) {
            Change change = track.change();
            csv.row(List.of(
                    track.title() == null ? "" : track.title(),
                    track.releaseTitle() == null ? "" : track.releaseTitle(),
                    Csv.plain(track.streams()),
                    Csv.plain(track.previous()),
                    change == null ? "" : Csv.plain(change.absolute()),
                    charted.moved(track).basis(texts)));
        }
        return csv.file("tracks-" + board.from() + "-" + board.to());
    }
}
