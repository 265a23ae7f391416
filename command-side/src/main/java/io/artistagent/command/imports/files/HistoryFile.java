package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.Play;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON file of an extended streaming history: an array of records, each reported on its own where it cannot be read. */
final class HistoryFile {

    private final JsonFactory json;
    private final Batches<Play> plays;
    private final RowLimit limit;
    private final Problems problems;
    private final Period period;
    private long otherThanTracks;

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
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(longestText)
                        .maxNameLength(1_000)
                        .maxNumberLength(100)
                        .maxNestingDepth(50)
                        .build())
                .build();
    }

    /** How many records spoke of something else than a track: a podcast, an audiobook, or nothing with a name. */
    long otherThanTracks() {
        return otherThanTracks;
    }

    void read(String file, InputStream bytes) throws IOException {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), new Utf8Reader(bytes))) {
            readReported(file, parser);
        } catch (JacksonIOException broken) {
            report(file, broken);
        }
    }

    private void readReported(String file, JsonParser parser) throws FileRefused {
        try {
            readArray(file, parser);
        } catch (JacksonIOException broken) {
            throw broken;
        } catch (UnexpectedEndOfInputException cutOff) {
            report(file, parser.currentLocation(), "The file ends in the middle of a record: it was cut off.");
        } catch (JacksonException notJson) {
            report(file, parser.currentLocation(), "This is not valid JSON: the rest of the file cannot be read.");
        }
    }

    private void readArray(String file, JsonParser parser) throws FileRefused {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            report(file, parser.currentTokenLocation(), "A streaming history is a JSON array of records.");
            return;
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            limit.countOne();
            if (token != JsonToken.START_OBJECT) {
                report(file, parser.currentTokenLocation(), "A record of a streaming history is a JSON object.");
                parser.skipChildren();
                continue;
            }
            switch (new PlayRecord(file, parser, problems, period).read()) {
                case PlayRecord.Outcome.Track(Play play) -> plays.add(play);
                case PlayRecord.Outcome.SomethingElse() -> otherThanTracks++;
                case PlayRecord.Outcome.Unreadable() -> {}
            }
        }
        if (parser.nextToken() != null) {
            report(file, parser.currentTokenLocation(), "Nothing may follow after the end of the array.");
        }
    }

    private void report(String file, TokenStreamLocation place, String detail) {
        problems.add(file, Math.max(0, place.getLineNr()), Math.max(0, place.getColumnNr()), detail);
    }

    /** What the stream itself threw: text in another encoding ends this file, everything else ends more than this file. */
    private void report(String file, JacksonIOException broken) throws IOException {
        IOException cause = broken.getCause();
        if (!(cause instanceof Utf8Reader.Malformed malformed)) {
            throw cause;
        }
        problems.add(
                file,
                malformed.line,
                malformed.column,
                "The text is not UTF-8 here: the rest of the file cannot be read.");
    }
}
