package io.artistagent.command.imports.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a file of a ZIP holds, as its first bytes tell. Its name only helps where a history is too damaged to be known by them. */
sealed interface EntryContent {

    /** Plays, or what is left of them. */
    record Plays() implements EntryContent {}

    /** Text that may be a table. */
    record Text() implements EntryContent {}

    /** A ZIP in the ZIP. */
    record Zip() implements EntryContent {}

    /** Nothing that an import takes. */
    record Other(String what) implements EntryContent {}

    /** How many bytes are looked at. */
    int LOOKED_AT = 64 * 1024;

    Set<String> OF_A_PLAY = Set.of("ts", "ms_played", "master_metadata_track_name", "spotify_track_uri");
    Set<String> OF_THE_SHORT_HISTORY = Set.of("endTime", "msPlayed");
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
        var signature = Signature.of(text);
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
        boolean anything = false;
        boolean damaged = false;
        try (JsonParser parser =
                JSON.createParser(ObjectReadContext.empty(), JsonText.of(new ByteArrayInputStream(start)))) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token == JsonToken.START_OBJECT ? 1 : token == JsonToken.END_OBJECT ? -1 : 0;
                anything |= !token.isStructStart() && !token.isStructEnd();
                if (token == JsonToken.PROPERTY_NAME && depth == 1) {
                    if (OF_A_PLAY.contains(parser.currentName())) {
                        return new Plays();
                    }
                    if (OF_THE_SHORT_HISTORY.contains(parser.currentName())) {
                        return new Other("the short account history; request the extended streaming history");
                    }
                }
            }
        } catch (JacksonException endOfStart) {
            damaged = start.length < LOOKED_AT;
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory are read", impossible);
        }
        if (damaged && NAMED_AS_HISTORY.matcher(name).matches()) {
            return new Plays();
        }
        return new Other(anything || damaged ? "JSON without plays" : "a list without records");
    }
}
