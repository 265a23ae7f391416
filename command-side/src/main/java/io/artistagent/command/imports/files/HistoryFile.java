package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.HistoryRecords.Part;
import io.artistagent.command.imports.files.HistoryRecords.Place;
import io.artistagent.domain.imports.Play;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads the JSON files of an extended streaming history. An unreadable record is reported individually. Tools that join files produce
 * several lists in a row, a list of lists, or records without a list; all of these are read.
 */
final class HistoryFile {

    private static final String NO_JSON = "This record is not valid JSON.";
    private static final String EXCEEDS_LIMITS = "This record is too long, or is nested too deeply.";

    /** The number of long texts that a record may contain. */
    private static final int TEXTS_OF_A_RECORD = 4;

    private static final int DEEPEST = 50;

    private final JsonFactory json;
    private final int longestText;
    private final RowBatches<Play> plays;
    private final RowLimit limit;
    private final Problems problems;
    private final PossibleDays period;
    private final HistoryNotes notes = new HistoryNotes();
    private @Nullable String account;
    private boolean severalAccounts;

    HistoryFile(RowBatches<Play> plays, RowLimit limit, Problems problems, PossibleDays period, int longestText) {
        this.plays = plays;
        this.limit = limit;
        this.problems = problems;
        this.period = period;
        this.longestText = longestText;
        this.json = JsonFactory.builder()
                // A file with a million distinct names must not fill the symbol table
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(longestText)
                        .maxNameLength(longestText)
                        .maxNumberLength(longestText)
                        .maxNestingDepth(DEEPEST)
                        .build())
                .build();
    }

    /** Returns notes on what was read besides music plays. */
    HistoryNotes notes() {
        return notes;
    }

    void read(String file, InputStream bytes) throws IOException {
        JsonText text = JsonText.of(bytes);
        readParts(file, new HistoryRecords(text, TEXTS_OF_A_RECORD * longestText));
        text.reportTo(problems, file);
    }

    private void readParts(String file, HistoryRecords records) throws IOException {
        OpenLists lists = new OpenLists();
        boolean cutOff = false;
        for (Part part = records.next(); part != Part.END; part = records.next()) {
            limit.countOne();
            switch (part) {
                case LIST_START -> lists.open();
                case LIST_END -> {
                    if (!lists.close()) {
                        report(file, records.place(), "This closing bracket has no opening bracket.");
                    }
                }
                case RECORD -> cutOff = !readRecord(file, records, lists.occurrences());
                case OTHER -> report(file, records.place(), "A record of a streaming history must be a JSON object.");
                case END -> throw new IllegalStateException("The loop ends before this part");
            }
        }
        if (lists.areOpen() && !cutOff) {
            report(file, records.place(), "The file was cut off: it ends before its list is closed.");
        }
    }

    /**
     * Tracks nested lists. Identical plays within one list all count. The same play in two lists counts once, because lists are overlapping
     * exports.
     */
    private static final class OpenLists {

        /** Lists nested more deeply belong to the list around them. */
        private static final int DEEPEST = 2;

        private final Deque<Occurrences> open = new ArrayDeque<>();
        private final Occurrences outside = new Occurrences();
        private long depth;

        void open() {
            if (++depth <= DEEPEST) {
                open.push(new Occurrences());
            }
        }

        /** Returns false if no list is open. */
        boolean close() {
            if (depth == 0) {
                return false;
            }
            if (depth-- <= DEEPEST) {
                open.pop();
            }
            return true;
        }

        boolean areOpen() {
            return depth > 0;
        }

        Occurrences occurrences() {
            return Objects.requireNonNullElse(open.peek(), outside);
        }
    }

    /** Returns false if the file ends in the middle of the record. */
    private boolean readRecord(String file, HistoryRecords records, Occurrences occurrences) throws IOException {
        Place place = records.place();
        try (JsonParser parser = records.parse(json)) {
            readRecord(file, place, parser, occurrences);
            return true;
        } catch (StreamConstraintsException beyond) {
            report(file, place, EXCEEDS_LIMITS);
            records.passOver();
            return records.isWhole();
        } catch (JacksonException notJson) {
            return reportBroken(file, records, place.within(notJson.getLocation()));
        }
    }

    /** Reports an invalid record and continues after it; returns false if the file ends in it. */
    private boolean reportBroken(String file, HistoryRecords records, Place fault) throws IOException {
        Place place = records.place();
        boolean tooLong = records.isTooLong();
        boolean whole = records.isWhole();
        if (records.resume()) {
            report(file, fault, NO_JSON);
        } else if (tooLong) {
            report(file, place, EXCEEDS_LIMITS);
            records.passOver();
            return records.isWhole();
        } else {
            report(file, fault, whole ? NO_JSON : "The file was cut off in the middle of a record.");
            return whole;
        }
        return true;
    }

    private void readRecord(String file, Place place, JsonParser parser, Occurrences occurrences) {
        parser.nextToken();
        PlayRecord record = new PlayRecord(file, parser, place, problems, notes, period);
        if (record.read() instanceof PlayRecord.Outcome.Track(Play play)) {
            Play numbered = occurrences.number(play);
            if (numbered.occurrence() > 1) {
                notes.equalPlay();
            }
            plays.add(numbered);
            compareAccount(file, place, record.account());
        }
    }

    /** Reports histories of two people in one file, because all plays would count as the sender's listening. */
    private void compareAccount(String file, Place place, @Nullable String named) {
        if (named == null || severalAccounts) {
            return;
        }
        if (account == null) {
            account = named;
        } else if (!account.equals(named)) {
            severalAccounts = true;
            report(
                    file,
                    place,
                    "From here on, the plays are from another account (“username”). If you accept, all of them count as your listening.");
        }
    }

    private void report(String file, Place place, String detail) {
        problems.add(file, place.line(), place.column(), detail);
    }
}
