package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.Play;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads one record of an extended streaming history. Address, user agent and user name are passed over without being read into
 * anything: there is no place here that could hold them.
 */
final class PlayRecord {

    /** What a record turned out to be. */
    sealed interface Outcome {

        record Track(Play play) implements Outcome {}

        record SomethingElse() implements Outcome {}

        record Unreadable() implements Outcome {}
    }

    private static final long LONGEST_PLAY = Duration.ofDays(1).toMillis();
    private static final Pattern TRACK = Pattern.compile("spotify:track:[0-9A-Za-z]{22}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** What is looked at in a record; of the rest nothing is remembered, however much it is. */
    private static final Set<String> READ = Set.of(
            "ts",
            "ms_played",
            "conn_country",
            "platform",
            "master_metadata_track_name",
            "master_metadata_album_artist_name",
            "master_metadata_album_album_name",
            "spotify_track_uri",
            "reason_start",
            "reason_end",
            "shuffle",
            "skipped",
            "offline",
            "incognito_mode");

    private final Set<String> named = new HashSet<>();
    private final String file;
    private final JsonParser json;
    private final Problems problems;
    private final Period period;
    private final TokenStreamLocation start;
    private boolean sound = true;
    private boolean shortHistory;
    private @Nullable Instant endedAt;
    private boolean endNamed;
    private long msPlayed = -1;
    private boolean lengthNamed;
    private @Nullable String country;
    private @Nullable String platform;
    private @Nullable String title;
    private @Nullable String artistName;
    private @Nullable String albumName;
    private @Nullable String uri;
    private @Nullable String reasonStart;
    private @Nullable String reasonEnd;
    private @Nullable Boolean shuffle;
    private @Nullable Boolean skipped;
    private @Nullable Boolean offline;
    private @Nullable Boolean incognito;

    PlayRecord(String file, JsonParser json, Problems problems, Period period) {
        this.file = file;
        this.json = json;
        this.problems = problems;
        this.period = period;
        this.start = json.currentTokenLocation();
    }

    Outcome read() {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            boolean repeated = READ.contains(name) && !named.add(name);
            if (repeated) {
                report(json.currentTokenLocation(), "“%s” stands in this record more than once.".formatted(name));
            }
            json.nextToken();
            if (repeated) {
                json.skipChildren();
            } else {
                field(name);
            }
        }
        if (!endNamed) {
            report(
                    start,
                    shortHistory
                            ? "This is a record of the short account history: ask for the extended streaming history."
                            : "“ts” is missing.");
        }
        if (!lengthNamed && !shortHistory) {
            report(start, "“ms_played” is missing.");
        }
        if (!sound || endedAt == null) {
            return new Outcome.Unreadable();
        }
        if (title == null && uri == null) {
            return new Outcome.SomethingElse();
        }
        return new Outcome.Track(new Play(
                endedAt,
                msPlayed,
                country,
                platform,
                title,
                artistName,
                albumName,
                uri,
                reasonStart,
                reasonEnd,
                shuffle,
                skipped,
                offline,
                incognito));
    }

    private void field(String name) {
        switch (name) {
            case "ts" -> endedAt = end();
            case "ms_played" -> msPlayed = length();
            case "conn_country" -> country = matching(COUNTRY, text(name));
            case "platform" -> platform = text(name);
            case "master_metadata_track_name" -> title = text(name);
            case "master_metadata_album_artist_name" -> artistName = text(name);
            case "master_metadata_album_album_name" -> albumName = text(name);
            case "spotify_track_uri" -> uri = matching(TRACK, text(name));
            case "reason_start" -> reasonStart = text(name);
            case "reason_end" -> reasonEnd = text(name);
            case "shuffle" -> shuffle = flag(name);
            case "skipped" -> skipped = flag(name);
            case "offline" -> offline = flag(name);
            case "incognito_mode" -> incognito = flag(name);
            case "endTime" -> {
                shortHistory = true;
                json.skipChildren();
            }
            default -> json.skipChildren();
        }
    }

    private @Nullable Instant end() {
        endNamed = true;
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            Instant end = instant(json.getString());
            if (end != null && period.includes(LocalDate.ofInstant(end, ZoneOffset.UTC))) {
                return end;
            }
        }
        reportValue(
                "“ts” must be a time like 2024-05-31T18:20:00Z, from %s to %s.".formatted(period.from(), period.to()));
        return null;
    }

    private long length() {
        lengthNamed = true;
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT && fitsLong()) {
            long length = json.getLongValue();
            if (length >= 0 && length <= LONGEST_PLAY) {
                return length;
            }
        }
        reportValue("“ms_played” must be a whole number from 0 to %,d.".formatted(LONGEST_PLAY));
        return -1;
    }

    private boolean fitsLong() {
        return json.getNumberType() == JsonParser.NumberType.INT || json.getNumberType() == JsonParser.NumberType.LONG;
    }

    private @Nullable String text(String name) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            String text = json.getString();
            if (Texts.sound(text)) {
                return text.isBlank() ? null : text;
            }
        }
        reportValue(
                "“%s” must be a text of at most 500 characters without control characters, or null.".formatted(name));
        return null;
    }

    private @Nullable Boolean flag(String name) {
        switch (json.currentToken()) {
            case VALUE_TRUE -> {
                return true;
            }
            case VALUE_FALSE -> {
                return false;
            }
            case VALUE_NULL -> {}
            default -> reportValue("“%s” must be true, false or null.".formatted(name));
        }
        return null;
    }

    /** Local files and regions without a code carry something else here, which tells nothing and is left out. */
    private static @Nullable String matching(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches() ? text : null;
    }

    private static @Nullable Instant instant(String text) {
        if (text.length() > 30 || !text.endsWith("Z")) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    private void reportValue(String detail) {
        report(json.currentTokenLocation(), detail);
        json.skipChildren();
    }

    private void report(TokenStreamLocation place, String detail) {
        sound = false;
        problems.add(file, place.getLineNr(), place.getColumnNr(), detail);
    }
}
