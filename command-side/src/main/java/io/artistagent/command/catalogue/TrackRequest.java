package io.artistagent.command.catalogue;

import io.artistagent.api.Fields;
import io.artistagent.domain.artist.Artists;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.catalogue.Credit;
import io.artistagent.domain.catalogue.Duration;
import io.artistagent.domain.catalogue.Isrc;
import io.artistagent.domain.catalogue.Iswc;
import io.artistagent.domain.catalogue.Language;
import io.artistagent.domain.catalogue.ReleaseId;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackDetails;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request to add a track. */
@Schema(name = "NewTrack", example = """
                {"title": "Night Drive", "isrc": "CHA122600001", "durationMs": 214000, "genres": ["indie pop"],
                 "language": "en", "explicit": false, "credits": [{"name": "Alma Voss", "role": "MAIN_ARTIST"}]}""")
record TrackRequest(
        @Nullable String title,
        @Nullable String isrc,
        @Nullable String iswc,
        @Nullable Long durationMs,
        @Nullable List<String> genres,
        @Nullable String language,
        @Nullable Boolean explicit,

        @Schema(description = "The track's release, if there is only one") @Nullable
        UUID releaseId,

        @Schema(description = "The track's releases; the first is the one it is shown with") @Nullable
        List<UUID> releaseIds,

        @Nullable List<CreditRequest> credits,
        Fields fields) {

    /**
     * Returns the validated details of the track.
     *
     * @param artists looks up the credited artists
     */
    TrackDetails details(Artists artists) {
        Title name = fields.required("/title", title, Title::new);
        Isrc code = fields.optional("/isrc", isrc, Isrc::new);
        Iswc work = fields.optional("/iswc", iswc, Iswc::new);
        Duration length = fields.required("/durationMs", durationMs, Duration::new);
        List<Genre> styles = fields.list("/genres", genres, Genre::new);
        Language words = fields.optional("/language", language, Language::new);
        Boolean marked = fields.required("/explicit", explicit, it -> it);
        List<ReleaseId> on = releases();
        List<Credit> people = CreditRequest.read(fields, credits, artists);
        if (styles.isEmpty()) {
            fields.refuse("/genres", "Enter 1 to " + Genre.MAX_GENRES + " genres.");
        }
        return fields.make("", () -> new TrackDetails(name, code, work, length, styles, words, marked, on, people));
    }

    private List<ReleaseId> releases() {
        List<ReleaseId> several = fields.list("/releaseIds", releaseIds, ReleaseId::new);
        if (releaseId == null) {
            return several;
        }
        if (releaseIds != null) {
            fields.refuse("/releaseId", "Send either releaseId or releaseIds, not both.");
        }
        return List.of(new ReleaseId(releaseId));
    }
}
