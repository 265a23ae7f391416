package io.artistagent.web.statistics;

import io.artistagent.web.api.Dashboard;
import io.artistagent.web.api.Dashboard.Change;
import io.artistagent.web.api.Dashboard.TopTrack;
import io.artistagent.web.api.Match;
import io.artistagent.web.api.StatisticsApi;
import io.artistagent.web.shell.Texts;
import io.artistagent.web.shell.Visit;
import io.artistagent.web.statistics.Overview.Row;
import io.artistagent.web.statistics.Overview.Side;
import io.artistagent.web.statistics.OverviewPages.Boards;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of the overview as files: exactly what is on the screen. */
@Controller
final class Downloads {

    private final Boards boards;

    Downloads(StatisticsApi statistics) {
        this.boards = new Boards(statistics);
    }

    @GetMapping("/artists/{artist}/days.csv")
    ResponseEntity<byte[]> days(
            Visit visit,
            @PathVariable UUID artist,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "streams") String metric,
            @RequestParam(defaultValue = "previous") String compare) {
        String measured = Overview.METRICS.contains(metric) ? metric : "streams";
        Period asked = Period.of(period, from, to);
        boolean comparing = compare.equals("previous");
        Dashboard board = boards.of(visit.caller(), artist.toString(), asked, measured, comparing)
                .orRefuse();
        Side<Match> none = new Side<>(List.of(), null);
        Overview overview = new Overview(
                artist.toString(), board, null, asked, measured, comparing, none, new Side<>(List.of(), null));
        Texts texts = visit.texts();
        Csv csv = new Csv();
        List<String> head = new ArrayList<>(List.of(texts.of("overview.day"), texts.of("metric." + measured)));
        if (overview.compared()) {
            head.add(texts.of("overview.before.csv"));
        }
        csv.row(head);
        for (Row row : overview.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.day().toString(), plain(row.value())));
            if (overview.compared()) {
                cells.add(plain(row.before()));
            }
            csv.row(cells);
        }
        return file(measured, board, csv);
    }

    @GetMapping("/artists/{artist}/top-tracks.csv")
    ResponseEntity<byte[]> tracks(
            Visit visit,
            @PathVariable UUID artist,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        Dashboard board = boards.of(visit.caller(), artist.toString(), Period.of(period, from, to), "streams", true)
                .orRefuse();
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
            Moved moved = new Moved(track.comparison(), change, true, (int) days(board));
            csv.row(List.of(
                    track.title() == null ? "" : track.title(),
                    track.releaseTitle() == null ? "" : track.releaseTitle(),
                    plain(track.streams()),
                    plain(track.previous()),
                    change == null ? "" : plain(change.absolute()),
                    moved.basis(texts)));
        }
        return file("tracks", board, csv);
    }

    private static long days(Dashboard board) {
        return board.from() == null || board.to() == null ? 0 : ChronoUnit.DAYS.between(board.from(), board.to()) + 1;
    }

    /** A figure as programs read it; empty where nothing was reported, which is not zero. */
    private static String plain(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static ResponseEntity<byte[]> file(String what, Dashboard board, Csv csv) {
        String name = what + "-" + board.from() + "-" + board.to() + ".csv";
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}
