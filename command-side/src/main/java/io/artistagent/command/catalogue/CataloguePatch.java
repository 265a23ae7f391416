package io.artistagent.command.catalogue;

import io.artistagent.api.Choice;
import io.artistagent.api.Fields;
import io.artistagent.command.http.MergePatch;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.catalogue.CorrectRelease;
import io.artistagent.domain.catalogue.CorrectTrack;
import io.artistagent.domain.catalogue.Credit;
import io.artistagent.domain.catalogue.CreditRole;
import io.artistagent.domain.catalogue.Duration;
import io.artistagent.domain.catalogue.Isrc;
import io.artistagent.domain.catalogue.Language;
import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.ReleaseKind;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.Upc;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads merge patches of releases and tracks. */
final class CataloguePatch {

    private static final Set<String> OF_RELEASE = Set.of("title", "kind", "releaseDate", "upc");
    private static final Set<String> OF_TRACK =
            Set.of("title", "isrc", "durationMs", "genres", "language", "explicit", "releaseId", "credits");

    private CataloguePatch() {}

    static CorrectRelease release(JsonNode body, ReleaseId releaseId, long version, ArtistId artistId) {
        var fields = new Fields();
        var patch = MergePatch.read(body, fields, OF_RELEASE);
        var command = new CorrectRelease(
                releaseId,
                version,
                artistId,
                patch.text("title", Title::new),
                patch.text("kind", Choice.of(ReleaseKind.class)),
                patch.text("releaseDate", day -> new ReleaseDate(day(day))),
                patch.optionalText("upc", Upc::new));
        fields.check();
        return command;
    }

    static CorrectTrack track(JsonNode body, TrackId trackId, long version, ArtistId artistId) {
        var fields = new Fields();
        var patch = MergePatch.read(body, fields, OF_TRACK);
        var command = new CorrectTrack(
                trackId,
                version,
                artistId,
                patch.text("title", Title::new),
                patch.optionalText("isrc", Isrc::new),
                patch.number("durationMs", Duration::new),
                patch.texts("genres", Genre::new),
                patch.optionalText("language", Language::new),
                patch.flag("explicit"),
                patch.optionalText("releaseId", ReleaseId::of),
                patch.list("credits", CataloguePatch::credit));
        fields.check();
        return command;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new InvalidValue("A day looks like 2026-11-21.");
        }
    }

    private static Credit credit(JsonNode node) {
        var name = node.path("name");
        var role = node.path("role");
        var artist = node.path("artistId");
        if (!node.isObject() || !name.isString() || !role.isString()) {
            throw new InvalidValue("A credit has a name and a role.");
        }
        return new Credit(
                artist.isString() ? ArtistId.of(artist.stringValue()) : null,
                name.stringValue(),
                Choice.of(CreditRole.class).apply(role.stringValue()));
    }
}
