package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.Play;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads the JSON files of an extended streaming history: lists of records, each reported on its own where it cannot be read. Tools that
 * join files leave several lists behind one another, a list of lists, or one record after the other without any; all of it is read.
 */
final class HistoryFile {

    private final JsonFactory json;
    private final Batches<Play> plays;
    private final RowLimit limit;
    private final Problems problems;
    private final Period period;
    private final HistoryNotes notes = new HistoryNotes();
    private @Nullable String account;
    private boolean severalAccounts;

    HistoryFile(Batches<Play> plays, RowLimit limit, Problems problems, Period period, int longestText) {
        this.plays = plays;
        this.limit = limit;
        this.problems = problems;
        this.period = period;
        this.json = JsonFactory.builder()
                // A file with a million different names must not fill the table of names
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(longestText)
                        .maxNameLength(longestText)
                        .maxNumberLength(longestText)
                        .maxNestingDepth(50)
                        .build())
                .build();
    }

    /** What was read besides plays of music. */
    HistoryNotes notes() {
        return notes;
    }

    void read(String file, InputStream bytes) throws IOException {
        JsonText text = JsonText.of(bytes);
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
            readReported(file, parser);
        } catch (JacksonIOException broken) {
            // What the stream itself threw ends more than this file
            throw broken.getCause();
        }
        text.reportTo(problems, file);
    }

    private void readReported(String file, JsonParser parser) throws FileRefused {
        try {
            readAll(file, parser);
        } catch (JacksonIOException broken) {
            throw broken;
        } catch (UnexpectedEndOfInputException cutOff) {
            report(file, parser.currentLocation(), "The file ends in the middle of a record: it was cut off.");
        } catch (StreamConstraintsException beyond) {
            report(
                    file,
                    parser.currentLocation(),
                    "A text is too long here, or lists are nested too deeply: the rest of the file cannot be read.");
        } catch (JacksonException notJson) {
            report(file, parser.currentLocation(), "This is not valid JSON: the rest of the file cannot be read.");
        }
    }

    private void readAll(String file, JsonParser parser) throws FileRefused {
        Occurrences outsideOfLists = new Occurrences();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                readList(file, parser, true);
            } else {
                readRecord(file, parser, outsideOfLists);
            }
        }
    }

    /** Plays of one list may be equal and all count; the same play in two lists is one, since lists are exports that overlap. */
    private void readList(String file, JsonParser parser, boolean mayHoldLists) throws FileRefused {
        limit.countOne();
        Occurrences occurrences = new Occurrences();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY && mayHoldLists) {
                readList(file, parser, false);
            } else {
                readRecord(file, parser, occurrences);
            }
        }
    }

    private void readRecord(String file, JsonParser parser, Occurrences occurrences) throws FileRefused {
        limit.countOne();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            report(file, parser.currentTokenLocation(), "A record of a streaming history must be a JSON object.");
            parser.skipChildren();
            return;
        }
        PlayRecord record = new PlayRecord(file, parser, problems, notes, period);
        TokenStreamLocation place = parser.currentTokenLocation();
        if (record.read() instanceof PlayRecord.Outcome.Track(Play play)) {
            Play numbered = occurrences.number(play);
            if (numbered.occurrence() > 1) {
                notes.equalPlay();
            }
            plays.add(numbered);
            compareAccount(file, place, record.account());
        }
    }

    /** Histories of two people in one file are told, since all of it would count as the listening of the person who sends it. */
    private void compareAccount(String file, TokenStreamLocation place, @Nullable String named) {
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

    private void report(String file, TokenStreamLocation place, String detail) {
        problems.add(file, Math.max(0, place.getLineNr()), Math.max(0, place.getColumnNr()), detail);
    }
}
