package io.artistagent.command.imports.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * The content of a file in a ZIP, determined from its first bytes. The name is used only if a history is too damaged to be recognised by
 * them.
 */
sealed interface EntryContent {

    /** Plays, possibly damaged. */
    record Plays() implements EntryContent {}

    /** Text that may be a table. */
    record Text() implements EntryContent {}

    /** A nested ZIP. */
    record Zip() implements EntryContent {}

    /** JSON that ends before its content can be recognised. */
    record CutOff() implements EntryContent {}

    /** Content that cannot be imported. */
    record Other(String what) implements EntryContent {}

    /** The number of bytes examined. */
    int LOOKED_AT = 64 * 1024;

    Set<String> OF_A_PLAY = Set.of("ts", "ms_played", "master_metadata_track_name", "spotify_track_uri");
    Set<String> OF_THE_SHORT_HISTORY = Set.of("endTime", "msPlayed");
    /** Matches a field of a play in a record that is too damaged to be parsed. */
    Pattern FIELD = Pattern.compile("\"(?:ts|ms_played|master_metadata_track_name|spotify_track_uri)\"\\s*:");

    Pattern NAMED_AS_HISTORY = Pattern.compile("(?i)(?:streaming_history_(?:audio|video)|endsong|endvideo).*");
    JsonFactory JSON = new JsonFactory();

    static EntryContent of(String name, byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (start.length == 0) {
            return new Other("empty");
        }
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return new Zip();
        }
        Optional<Signature> signature = Signature.of(text);
        if (signature.isPresent()) {
            return new Other(signature.get().what());
        }
        if (Format.looksLikeJson(start)) {
            return ofJson(name, start);
        }
        if (Format.isUtf16(start)) {
            return new Text();
        }
        if (Format.isWebPage(text)) {
            return new Other("a web page");
        }
        return Format.isBinary(start) ? new Other("of an unknown format") : new Text();
    }

    private static EntryContent ofJson(String name, byte[] start) {
        try {
            return ofJson(name, start.length < LOOKED_AT, JsonText.of(new ByteArrayInputStream(start)));
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory cannot fail", impossible);
        }
    }

    private static EntryContent ofJson(String name, boolean complete, JsonText text) throws IOException {
        HistoryRecords records = new HistoryRecords(text, LOOKED_AT);
        boolean anything = false;
        boolean broken = false;
        int lists = 0;
        for (HistoryRecords.Part part = records.next(); part != HistoryRecords.Part.END; part = records.next()) {
            switch (part) {
                case LIST_START -> lists++;
                case LIST_END -> lists--;
                case OTHER -> anything = true;
                case RECORD -> {
                    anything = true;
                    broken |= !records.isWhole();
                    EntryContent known = ofRecord(records);
                    if (known != null) {
                        return known;
                    }
                }
                case END -> {}
            }
        }
        if (complete && (broken || lists > 0)) {
            return NAMED_AS_HISTORY.matcher(name).matches() ? new Plays() : new CutOff();
        }
        return new Other(anything ? "JSON without plays" : "a list without records");
    }

    private static @Nullable EntryContent ofRecord(HistoryRecords records) {
        try (JsonParser parser = records.parse(JSON)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.PROPERTY_NAME && depth == 1) {
                    if (OF_A_PLAY.contains(parser.currentName())) {
                        return new Plays();
                    }
                    if (OF_THE_SHORT_HISTORY.contains(parser.currentName())) {
                        return new Other("the short account history; request the extended streaming history");
                    }
                }
            }
            return null;
        } catch (JacksonException noJson) {
            return FIELD.matcher(records.record()).find() ? new Plays() : null;
        }
    }
}
