package io.artistagent.command.imports;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.command.imports.files.PossibleDays;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.Tracks;
import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.ImportKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The details that a person supplies because the file lacks them, either with the upload or when accepting it after a review. */
record ImportDetails(
        @Nullable ImportKind kind,
        @Nullable TrackId track,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /**
     * Reads the fields.
     *
     * @param raw returns the text of a field by name, or null
     * @param possible the days that figures can be about
     */
    static ImportDetails read(Fields fields, Function<String, @Nullable String> raw, PossibleDays possible) {
        return new ImportDetails(
                fields.optional("/kind", raw.apply("kind"), EnumParser.of(ImportKind.class)),
                fields.optional("/trackId", raw.apply("trackId"), TrackId::of),
                fields.optional("/from", raw.apply("from"), text -> day(text, possible)),
                fields.optional("/to", raw.apply("to"), text -> day(text, possible)));
    }

    /**
     * Reports a track that does not fit the kind of file, or one that is missing.
     *
     * @param later whether the track may still be supplied later
     */
    void checkTrack(ImportKind kind, @Nullable ArtistId artist, Tracks tracks, boolean later, Fields fields) {
        if (!kind.needsTrack()) {
            if (track != null) {
                fields.refuse("/trackId", "Only a song timeline belongs to a single track. Leave this field out.");
            }
        } else if (track == null) {
            if (!later) {
                fields.refuse(
                        "/trackId",
                        "The file does not say which track it is about. Choose one of the artist’s tracks.");
            }
        } else if (artist == null
                || tracks.artistOf(track).filter(artist::equals).isEmpty()) {
            fields.refuse("/trackId", "This artist does not have this track.");
        }
    }

    /** Returns the period of figures that contain no days; null if the kind needs none or it may still be supplied later. */
    @Nullable
    DaySpan period(ImportKind kind, boolean later, Fields fields) {
        if (!kind.needsPeriod()) {
            refuseIfPresent(from, "/from", fields);
            refuseIfPresent(to, "/to", fields);
            return null;
        }
        if (from == null && to == null && later) {
            return null;
        }
        if (from == null) {
            fields.refuse("/from", "The file does not say which days it covers. Enter the first day.");
        }
        if (to == null) {
            fields.refuse("/to", "The file does not say which days it covers. Enter the last day.");
        }
        if (from == null || to == null) {
            return null;
        }
        if (from.isAfter(to)) {
            fields.refuse("/to", "The last day must not be before the first day.");
            return null;
        }
        return new DaySpan(from, to);
    }

    private static void refuseIfPresent(@Nullable LocalDate day, String pointer, Fields fields) {
        if (day != null) {
            fields.refuse(pointer, "Only a file of songs or playlists needs a period. Leave this field out.");
        }
    }

    private static LocalDate day(String text, PossibleDays possible) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (possible.includes(day)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // Falls through to the same error
        }
        throw new InvalidValue("Enter a date such as 2024-05-31, from " + possible.from() + " to today.");
    }
}
