package io.artistagent.web.charts;

import io.artistagent.web.charts.ChartView.Row;
import io.artistagent.web.charts.Csv.Cell;
import io.artistagent.web.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** The table of a chart as a CSV file, exactly as the page shows it. */
public final class DaysFile {

    private DaysFile() {}

    public static ResponseEntity<byte[]> of(ChartView chartView, Texts texts) {
        Csv csv = new Csv();
        List<Cell> head = new ArrayList<>(
                List.of(Cell.text(texts.of("overview.day")), Cell.text(texts.of("metric." + chartView.metric()))));
        if (chartView.compared()) {
            head.add(Cell.text(texts.of("overview.before.csv")));
        }
        csv.row(head);
        for (Row row : chartView.rows()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.text(row.day().toString()), Cell.figure(row.value())));
            if (chartView.compared()) {
                cells.add(Cell.figure(row.before()));
            }
            csv.row(cells);
        }
        return csv.file(chartView.metric() + "-" + chartView.from() + "-" + chartView.to());
    }
}
