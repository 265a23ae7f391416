package io.artistagent.query.privacy.dossier;

import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.privacy.HiddenValue;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the data that a person provided as a ZIP archive, with each kind as JSON and as CSV. The events are read twice, so that nothing but
 * the current state of profiles, releases and tracks is held in memory.
 */
@Component
final class PortabilityArchive {

    private static final String README = """
            Your data from Artist Agent: what you entered and uploaded yourself (GDPR, Article 20).

            Each kind of data is one JSON and one CSV file with the same rows (CSV: RFC 4180, UTF-8, separated by commas).
            Artists, releases and tracks are as they are now; everything else is in the order in which you provided it.
            The folder pictures has the current portrait of each artist and the current cover of each release.
            Times are in UTC.
            """;

    private final PersonEvents events;
    private final PictureFiles pictures;
    private final JsonMapper json;

    PortabilityArchive(PersonEvents events, PictureFiles pictures, JsonMapper json) {
        this.events = events;
        this.pictures = pictures;
        this.json = json;
    }

    PersonEvents.Found prepare(PersonId person) {
        return events.of(person);
    }

    void write(PersonId person, PersonEvents.Found found, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, "README.txt", README.getBytes(StandardCharsets.UTF_8));
        for (Dataset dataset : Dataset.ALL) {
            List<Long> indexes = found.of(dataset.types());
            if (!indexes.isEmpty()) {
                List<ObjectNode> state = dataset.key() == null ? null : state(person, dataset, indexes);
                Rows rows = consumer -> {
                    if (state == null) {
                        each(person, dataset, indexes, consumer);
                    } else {
                        state.forEach(consumer);
                    }
                };
                zip.putNextEntry(new ZipEntry(dataset.name() + ".json"));
                json(rows, zip);
                zip.closeEntry();
                zip.putNextEntry(new ZipEntry(dataset.name() + ".csv"));
                csv(dataset, rows, zip);
                zip.closeEntry();
            }
        }
        pictures.write(person, found, zip);
        zip.finish();
        zip.flush();
    }

    private interface Rows {
        void each(Consumer<ObjectNode> consumer);
    }

    /** Each artist, release or track as the last event describes it. */
    private List<ObjectNode> state(PersonId person, Dataset dataset, List<Long> indexes) {
        Map<String, ObjectNode> latest = new LinkedHashMap<>();
        String key = dataset.keyField().orElseThrow();
        each(person, dataset, indexes, row -> {
            ObjectNode known = latest.get(row.path(key).asString());
            if (known == null) {
                latest.put(row.path(key).asString(), row);
            } else {
                row.properties().forEach(field -> known.set(field.getKey(), field.getValue()));
            }
        });
        return new ArrayList<>(latest.values());
    }

    private void each(PersonId person, Dataset dataset, List<Long> indexes, Consumer<ObjectNode> consumer) {
        events.read(person, indexes, event -> {
            // What another person wrote is withheld, and not theirs to take along
            if (event.payload() instanceof ObjectNode payload && !HiddenValue.isIn(payload)) {
                if (dataset.rows() == null) {
                    consumer.accept(payload.put("at", event.at().toString()).put("type", event.type()));
                } else {
                    JsonNode rows = payload.remove(dataset.rows());
                    rows.forEach(row -> consumer.accept(payload.deepCopy().setAll((ObjectNode) row)));
                }
            }
        });
    }

    private void json(Rows rows, OutputStream zip) {
        try (JsonGenerator out = json.writerWithDefaultPrettyPrinter().createGenerator(new Unclosed(zip))) {
            out.writeStartArray();
            rows.each(out::writePOJO);
            out.writeEndArray();
        }
    }

    private static void csv(Dataset dataset, Rows rows, OutputStream zip) throws IOException {
        zip.write(CsvRow.of(dataset.columns()).getBytes(StandardCharsets.UTF_8));
        rows.each(row -> {
            List<String> cells = dataset.columns().stream()
                    .map(column -> CsvRow.cell(row.at("/" + column.replace('.', '/'))))
                    .toList();
            try {
                zip.write(CsvRow.of(cells).getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Keeps the archive open when one of its files is complete. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
