package io.artistagent.web.charts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A CSV file for spreadsheets. Text that a spreadsheet would run as a formula is escaped; figures stay numbers. */
public final class Csv {

    /** Makes spreadsheets read the file as UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /** A cell as written to the file. */
    public record Cell(String written) {

        private static final Cell EMPTY = new Cell("");

        /** Returns a text cell: a title, a heading or a day. */
        public static Cell text(@Nullable String value) {
            return value == null ? EMPTY : new Cell(quoted(guarded(value)));
        }

        /** Returns a number in machine-readable form; empty if nothing was reported, which is not zero. */
        public static Cell figure(@Nullable Double value) {
            return value == null
                    ? EMPTY
                    : new Cell(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
        }
    }

    public Csv row(List<Cell> cells) {
        text.append(cells.stream().map(Cell::written).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    /** Returns the file as a download response. */
    public ResponseEntity<byte[]> file(String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String guarded(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static String quoted(String value) {
        return value.matches("[^\",\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
