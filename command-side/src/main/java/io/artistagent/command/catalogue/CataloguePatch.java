package io.artistagent.command.catalogue;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.command.http.MergePatch;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Artists;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.catalogue.CorrectRelease;
import io.artistagent.domain.catalogue.CorrectTrack;
import io.artistagent.domain.catalogue.Duration;
import io.artistagent.domain.catalogue.Isrc;
import io.artistagent.domain.catalogue.Iswc;
import io.artistagent.domain.catalogue.Language;
import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.ReleaseKind;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.Upc;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads merge patches of releases and tracks. */
final class CataloguePatch {

    private static final Set<String> OF_RELEASE = Set.of("title", "kind", "releaseDate", "upc");
    private static final Set<String> OF_TRACK = Set.of(
            "title",
            "isrc",
            "iswc",
            "durationMs",
            "genres",
            "language",
            "explicit",
            "releaseId",
            "releaseIds",
            "credits");

    private CataloguePatch() {}

    static CorrectRelease release(JsonNode body, ReleaseId releaseId, @Nullable Long version, ArtistId artistId) {
        Fields fields = new Fields();
        MergePatch patch = MergePatch.read(body, fields, OF_RELEASE);
        CorrectRelease command = new CorrectRelease(
                releaseId,
                version,
                artistId,
                patch.text("title", Title::new),
                patch.text("kind", EnumParser.of(ReleaseKind.class)),
                patch.text("releaseDate", ReleaseDate::new),
                patch.optionalText("upc", Upc::new));
        fields.check();
        return command;
    }

    static CorrectTrack track(
            JsonNode body, TrackId trackId, @Nullable Long version, ArtistId artistId, Artists artists) {
        Fields fields = new Fields();
        MergePatch patch = MergePatch.read(body, fields, OF_TRACK);
        CorrectTrack command = new CorrectTrack(
                trackId,
                version,
                artistId,
                patch.text("title", Title::new),
                patch.optionalText("isrc", Isrc::new),
                patch.optionalText("iswc", Iswc::new),
                patch.number("durationMs", Duration::new),
                patch.texts("genres", Genre::new, Genre::distinct),
                patch.optionalText("language", Language::new),
                patch.flag("explicit"),
                patch.optionalText("releaseId", ReleaseId::of),
                patch.texts("releaseIds", ReleaseId::of),
                patch.records("credits", CreditRequest.class, credits -> CreditRequest.read(fields, credits, artists)));
        if (!command.releaseId().kept() && !command.releaseIds().kept()) {
            fields.refuse("/releaseId", "Send either releaseId or releaseIds, not both.");
        }
        fields.check();
        return command;
    }
}
