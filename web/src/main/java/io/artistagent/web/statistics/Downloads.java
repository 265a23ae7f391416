package io.artistagent.web.statistics;

import io.artistagent.web.charts.Asked;
import io.artistagent.web.charts.Change;
import io.artistagent.web.charts.Charted;
import io.artistagent.web.charts.Csv;
import io.artistagent.web.charts.Csv.Cell;
import io.artistagent.web.charts.DaysFile;
import io.artistagent.web.charts.TopTrack;
import io.artistagent.web.frame.Visit;
import io.artistagent.web.texts.Texts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tables of the overview as CSV files, exactly as the page shows them. */
@Controller
final class Downloads {

    private final StatisticsApi statistics;

    Downloads(StatisticsApi statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/artists/{artist}/overview/days.csv")
    ResponseEntity<byte[]> days(Visit visit, @PathVariable UUID artist, Asked.Parameters parameters) {
        Asked asked = Asked.of(parameters, Overview.METRICS, visit.texts());
        Dashboard board = statistics
                .dashboard(visit.caller(), artist.toString(), asked.query())
                .orRefuse();
        return DaysFile.of(Overview.charted(artist.toString(), asked, board), visit.texts());
    }

    @GetMapping("/artists/{artist}/overview/top-tracks.csv")
    ResponseEntity<byte[]> tracks(Visit visit, @PathVariable UUID artist, Asked.Parameters parameters) {
        Asked asked = Asked.of(parameters, Overview.METRICS, visit.texts());
        Dashboard board = statistics
                .dashboard(visit.caller(), artist.toString(), asked.query())
                .orRefuse();
        Charted charted = Overview.charted(artist.toString(), asked, board);
        return topTracks(board, charted, visit.texts()).file("tracks-" + board.from() + "-" + board.to());
    }

    static Csv topTracks(Dashboard board, Charted charted, Texts texts) {
        Csv csv = new Csv()
                .row(Stream.of(
                                "overview.track",
                                "overview.release",
                                "metric.streams",
                                "overview.before.csv",
                                "overview.change.csv",
                                "overview.basis.csv")
                        .map(heading -> Cell.text(texts.of(heading)))
                        .toList());
        for (TopTrack track : board.topTracks()) {
            Change change = track.change();
            csv.row(List.of(
                    Cell.text(track.title()),
                    Cell.text(track.releaseTitle()),
                    Cell.figure(track.streams()),
                    Cell.figure(track.previous()),
                    Cell.figure(change == null ? null : change.absolute()),
                    Cell.text(charted.moved(track).basis(texts))));
        }
        return csv;
    }
}
