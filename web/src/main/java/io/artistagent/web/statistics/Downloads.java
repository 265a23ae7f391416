package io.artistagent.web.statistics;

import io.artistagent.web.charts.Change;
import io.artistagent.web.charts.ChartOptions;
import io.artistagent.web.charts.ChartView;
import io.artistagent.web.charts.Csv;
import io.artistagent.web.charts.Csv.Cell;
import io.artistagent.web.charts.DaysFile;
import io.artistagent.web.charts.TopTrack;
import io.artistagent.web.frame.PageContext;
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
    ResponseEntity<byte[]> days(PageContext context, @PathVariable UUID artist, ChartOptions.Parameters parameters) {
        ChartOptions options = ChartOptions.of(parameters, Overview.METRICS, context.texts());
        Dashboard board = statistics
                .dashboard(context.caller(), artist.toString(), options.query())
                .orRefuse();
        return DaysFile.of(Overview.chartView(artist.toString(), options, board), context.texts());
    }

    @GetMapping("/artists/{artist}/overview/top-tracks.csv")
    ResponseEntity<byte[]> tracks(PageContext context, @PathVariable UUID artist, ChartOptions.Parameters parameters) {
        ChartOptions options = ChartOptions.of(parameters, Overview.METRICS, context.texts());
        Dashboard board = statistics
                .dashboard(context.caller(), artist.toString(), options.query())
                .orRefuse();
        ChartView chartView = Overview.chartView(artist.toString(), options, board);
        return topTracks(board, chartView, context.texts()).file("tracks-" + board.from() + "-" + board.to());
    }

    static Csv topTracks(Dashboard board, ChartView chartView, Texts texts) {
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
                    Cell.text(chartView.change(track).basis(texts))));
        }
        return csv;
    }
}
