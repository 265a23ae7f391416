package io.artistagent.web.charts;

import io.artistagent.web.charts.Charted.Row;
import io.artistagent.web.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** The table of a chart as a file: exactly what is on the screen. */
public final class DaysFile {

    private DaysFile() {}

    public static ResponseEntity<byte[]> of(Charted charted, Texts texts) {
        Csv csv = new Csv();
        List<String> head = new ArrayList<>(List.of(texts.of("overview.day"), texts.of("metric." + charted.metric())));
        if (charted.compared()) {
            head.add(texts.of("overview.before.csv"));
        }
        csv.row(head);
        for (Row row : charted.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.day().toString(), Csv.plain(row.value())));
            if (charted.compared()) {
                cells.add(Csv.plain(row.before()));
            }
            csv.row(cells);
        }
        return csv.file(charted.metric() + "-" + charted.from() + "-" + charted.to());
    }
}
