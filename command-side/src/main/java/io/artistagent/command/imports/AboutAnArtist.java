package io.artistagent.command.imports;

import io.artistagent.api.Choice;
import io.artistagent.api.Fields;
import io.artistagent.command.imports.UploadForm.Filled;
import io.artistagent.command.imports.files.FileRefused;
import io.artistagent.command.imports.files.Period;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.Tracks;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportSubject;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Ownership;
import io.artistagent.keycloak.Permission;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file about an artist. What it does not say itself, its track or its period, the person must. */
record AboutAnArtist(Caller caller, ArtistId artist, Ownership ownership, Tracks tracks, Period possible)
        implements Purpose {

    @Override
    public Set<String> fields() {
        return Set.of("kind", "from", "to", "trackId", "encoding", "dates", "numbers");
    }

    @Override
    public void permit() {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        ownership.requireOwner(caller, artist);
    }

    @Override
    public Plan plan(Filled<StagedFile> form) throws FileRefused {
        Fields fields = new Fields();
        ImportKind declared = fields.optional("/kind", form.field("kind"), Choice.of(ImportKind.class));
        TrackId track = fields.optional("/trackId", form.field("trackId"), TrackId::of);
        LocalDate from = fields.optional("/from", form.field("from"), this::day);
        LocalDate to = fields.optional("/to", form.field("to"), this::day);
        fields.check();
        ImportKind kind = form.file().reading().kindAs(declared);
        if (kind == ImportKind.SPOTIFY_STREAMING_HISTORY) {
            fields.refuse("/file", "A streaming history is a person's own: send it to /api/v1/me/imports.");
        }
        checkTrack(kind, track, fields);
        Period period = period(kind, from, to, fields);
        return fields.make("", () -> new Plan(kind, new ImportSubject(artist, track), period));
    }

    private void checkTrack(ImportKind kind, @Nullable TrackId track, Fields fields) {
        if (kind != ImportKind.SPOTIFY_SONG_TIMELINE) {
            if (track != null) {
                fields.refuse("/trackId", "Only the timeline of a song speaks of one track: leave this out.");
            }
        } else if (track == null) {
            fields.refuse(
                    "/trackId", "The file does not say which track it speaks of: name one of the artist's tracks.");
        } else if (tracks.artistOf(track).filter(artist::equals).isEmpty()) {
            fields.refuse("/trackId", "The artist has no such track.");
        }
    }

    private static @Nullable Period period(
            ImportKind kind, @Nullable LocalDate from, @Nullable LocalDate to, Fields fields) {
        if (kind != ImportKind.SPOTIFY_SONGS) {
            refuseIfPresent(from, "/from", fields);
            refuseIfPresent(to, "/to", fields);
            return null;
        }
        if (from == null) {
            fields.refuse("/from", "The file does not say which period it speaks of: name its first day.");
        }
        if (to == null) {
            fields.refuse("/to", "The file does not say which period it speaks of: name its last day.");
        }
        if (from == null || to == null) {
            return null;
        }
        if (from.isAfter(to)) {
            fields.refuse("/to", "The last day cannot come before the first.");
        }
        return new Period(from, to);
    }

    private static void refuseIfPresent(@Nullable LocalDate day, String pointer, Fields fields) {
        if (day != null) {
            fields.refuse(pointer, "Only a file of songs needs a period: leave this out.");
        }
    }

    private LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (possible.includes(day)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // Falls through: the answer is the same
        }
        throw new InvalidValue("Name a day like 2024-05-31, neither before " + possible.from() + " nor in the future.");
    }
}
