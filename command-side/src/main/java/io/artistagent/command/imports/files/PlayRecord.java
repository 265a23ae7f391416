package io.artistagent.command.imports.files;

import io.artistagent.command.imports.files.HistoryRecords.Place;
import io.artistagent.domain.imports.ImportProblem;
import io.artistagent.domain.imports.Play;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one record of an extended streaming history. Only fields that identify a play or determine its length can invalidate it; any other
 * unreadable field is left empty or shortened, with a note. IP address and user agent are skipped without being decoded.
 *
 * <p>The day of a play is the day of {@code ts}. Offline plays ({@code offline} is true) are the exception: the service may have stamped
 * them with the time of the next connection. For these, {@code offline_timestamp}, in seconds or milliseconds, applies if it is neither
 * before the first day of the service nor after {@code ts}.
 */
final class PlayRecord {

    /** The result of reading a record. */
    sealed interface Outcome {

        record Track(Play play) implements Outcome {}

        record SomethingElse() implements Outcome {}

        record Unreadable() implements Outcome {}
    }

    private static final long MAX_PLAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final Pattern TRACK =
            Pattern.compile("(?:spotify:track:|https?://open\\.spotify\\.com/track/)([0-9A-Za-z]{22})(?:\\?.*)?");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Map<String, JsonValue> values = new HashMap<>();
    private final String file;
    private final JsonParser json;
    private final Problems problems;
    private final HistoryNotes notes;
    private final PossibleDays period;
    private final Place start;
    private boolean sound = true;

    /**
     * @param json a parser at the start of the record
     * @param start the position of the record in its file
     */
    PlayRecord(String file, JsonParser json, Place start, Problems problems, HistoryNotes notes, PossibleDays period) {
        this.file = file;
        this.json = json;
        this.problems = problems;
        this.notes = notes;
        this.period = period;
        this.start = start;
    }

    /** Reads the whole record; the order of its fields does not matter. */
    Outcome read() {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (HistoryFields.isRead(name)) {
                keep(name, JsonValue.take(json, start));
            } else {
                json.skipChildren();
            }
        }
        if (isNamed("master_metadata_track_name") || isNamed("spotify_track_uri")) {
            return play();
        }
        if (isNamed("episode_name") || isNamed("spotify_episode_uri")) {
            notes.episode();
            return new Outcome.SomethingElse();
        }
        if (isNamed("audiobook_title") || isNamed("audiobook_uri")) {
            notes.audiobook();
            return new Outcome.SomethingElse();
        }
        return play();
    }

    /** Returns the account name, which is compared but never stored. */
    @Nullable
    String account() {
        JsonValue name = values.get("username");
        return name == null || name.isNothing() ? null : name.text().strip().toLowerCase(Locale.ROOT);
    }

    /** Keeps a value. A repeated field is harmless if both values agree; otherwise it is unclear which one is meant. */
    private void keep(String name, JsonValue value) {
        JsonValue first = values.putIfAbsent(name, value);
        if (first == null || first.text().equals(value.text())) {
            return;
        }
        if (HistoryFields.isIdentifying(name)) {
            report(value, name, "This field appears more than once in the record, with different values.");
        } else {
            notes.contradiction();
            values.put(name, new JsonValue(JsonToken.VALUE_NULL, "", value.place()));
        }
    }

    private boolean isNamed(String name) {
        JsonValue value = values.get(name);
        return value != null && !value.isNothing();
    }

    private Outcome play() {
        Instant endedAt = endedAt();
        long msPlayed = msPlayed();
        if (!sound || endedAt == null) {
            return new Outcome.Unreadable();
        }
        String title = text("master_metadata_track_name");
        String uri = uri();
        if (title == null && uri == null) {
            notes.nameless();
            return new Outcome.SomethingElse();
        }
        Boolean offline = flag("offline");
        return new Outcome.Track(new Play(
                endedAt,
                Boolean.TRUE.equals(offline) ? heardOfflineAt(endedAt) : null,
                msPlayed,
                country(),
                title,
                text("master_metadata_album_artist_name"),
                text("master_metadata_album_album_name"),
                uri,
                text("reason_start"),
                text("reason_end"),
                flag("shuffle"),
                flag("skipped"),
                offline,
                flag("incognito_mode"),
                1));
    }

    private @Nullable Instant endedAt() {
        JsonValue ts = values.get("ts");
        if (ts == null) {
            missing(
                    "ts",
                    values.containsKey("endTime")
                            ? "This is a record of the short account history. Request the extended streaming history."
                            : "“ts” is missing.");
            return null;
        }
        Instant moment = ts.moment();
        if (moment == null || !period.includes(LocalDate.ofInstant(moment, ZoneOffset.UTC))) {
            report(
                    ts,
                    "ts",
                    "This must be a time such as 2024-05-31T18:20:00Z, from %s to %s."
                            .formatted(period.from(), period.to()));
            return null;
        }
        return moment;
    }

    private long msPlayed() {
        JsonValue length = values.get("ms_played");
        if (length == null) {
            if (!values.containsKey("endTime")) {
                missing("ms_played", "“ms_played” is missing.");
            }
            return 0;
        }
        OptionalLong number = length.wholeNumber();
        if (number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= MAX_PLAY_MILLIS) {
            return number.getAsLong();
        }
        report(
                length,
                "ms_played",
                String.format(
                        Locale.ROOT, "This must be a whole number of milliseconds from 0 to %,d.", MAX_PLAY_MILLIS));
        return 0;
    }

    private @Nullable Instant heardOfflineAt(Instant endedAt) {
        JsonValue value = values.get("offline_timestamp");
        Instant heardAt = value == null ? null : value.moment();
        boolean possible = heardAt != null
                && !heardAt.isAfter(endedAt)
                && period.includes(LocalDate.ofInstant(heardAt, ZoneOffset.UTC));
        return possible ? heardAt : null;
    }

    /** Returns the track URI. Local files have another value here, which is meaningless and left out. */
    private @Nullable String uri() {
        String text = text("spotify_track_uri");
        Matcher track = TRACK.matcher(text == null ? "" : text);
        return track.matches() ? "spotify:track:" + track.group(1) : null;
    }

    /** Returns the country code. Regions without a code have another value here, which is meaningless and left out. */
    private @Nullable String country() {
        String text = text("conn_country");
        String code = text == null ? "" : text.toUpperCase(Locale.ROOT);
        return COUNTRY.matcher(code).matches() ? code : null;
    }

    private @Nullable String text(String name) {
        JsonValue value = values.get(name);
        if (value == null || value.isNothing()) {
            return null;
        }
        String text = TextCleaner.cleaned(value.text());
        if (!text.equals(value.text().strip())) {
            notes.shortened();
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable Boolean flag(String name) {
        JsonValue value = values.get(name);
        if (value == null || value.isNothing()) {
            return null;
        }
        Boolean flag = value.flag();
        if (flag == null) {
            notes.unreadableFlag();
        }
        return flag;
    }

    private void missing(String name, String detail) {
        sound = false;
        problems.add(new ImportProblem(file, start.line(), start.column(), name, null, detail, 1));
    }

    private void report(JsonValue value, String name, String detail) {
        sound = false;
        problems.add(new ImportProblem(
                file,
                value.place().line(),
                value.place().column(),
                name,
                TextCleaner.cleaned(value.text()),
                detail,
                1));
    }
}
