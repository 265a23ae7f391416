package io.artistagent.command.imports;

import io.artistagent.api.Fields;
import io.artistagent.command.imports.UploadForm.Filled;
import io.artistagent.command.imports.files.FileRefused;
import io.artistagent.command.imports.files.PossibleDays;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.Tracks;
import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.ImportKind;
import io.artistagent.domain.imports.ImportSubject;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Ownership;
import io.artistagent.keycloak.Permission;
import java.util.Set;

/** A file about an artist. The sender supplies the track or the period if the file does not contain it. */
record ArtistImport(Caller caller, ArtistId artist, Ownership ownership, Tracks tracks, PossibleDays possible)
        implements ImportTarget {

    @Override
    public Set<String> fields() {
        return Set.of("kind", "from", "to", "trackId", "encoding", "dates", "numbers", REVIEW);
    }

    @Override
    public void permit() {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        ownership.requireOwner(caller.person(), artist);
    }

    @Override
    public String expected() {
        return "Upload a CSV from Spotify for Artists: a song timeline (date,streams), an audience timeline (date,listeners,…),"
                + " a list of songs (song,listeners,streams,saves,release_date)"
                + " or of playlists (title,author,listeners,streams,date_added).";
    }

    @Override
    public ImportPlan plan(Filled<StagedFile> form) throws FileRefused {
        Fields fields = new Fields();
        ImportDetails details = ImportDetails.read(fields, form::field, possible);
        boolean review = ImportTarget.review(fields, form);
        fields.check();
        ImportKind kind = form.file().reading().kindAs(details.kind());
        if (kind == ImportKind.SPOTIFY_STREAMING_HISTORY) {
            fields.refuse("/file", "A streaming history belongs to a person. Send it to /api/v1/me/imports.");
        }
        details.checkTrack(kind, artist, tracks, review, fields);
        DaySpan period = details.period(kind, review, fields);
        return fields.make("", () -> new ImportPlan(kind, new ImportSubject(artist, details.track()), period, review));
    }
}
