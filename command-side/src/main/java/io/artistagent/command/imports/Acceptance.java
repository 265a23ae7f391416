package io.artistagent.command.imports;

import io.artistagent.api.Fields;
import io.artistagent.command.imports.files.PossibleDays;
import io.artistagent.domain.catalogue.Tracks;
import io.artistagent.domain.imports.AcceptImport;
import io.artistagent.domain.imports.DaySpan;
import io.artistagent.domain.imports.Import.Offer;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.imports.ImportKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The request to accept a file. It supplies what the file and the upload left open. */
@Schema(name = "ImportAcceptance", example = "{\"trackId\": \"6f1d4c1e-0b1b-4f1e-9d55-0d6f0e0a7b11\"}")
record Acceptance(
        @Schema(implementation = ImportKind.class, description = "One of the kinds that the import lists") @Nullable
        String kind,

        @Schema(format = "uuid", description = "The track that a song timeline is about") @Nullable
        String trackId,

        @Schema(format = "date", description = "The first day that a file of songs or playlists covers") @Nullable
        String from,

        @Schema(format = "date", description = "The last day that a file of songs or playlists covers") @Nullable
        String to,

        Fields fields) {

    static Acceptance asOffered() {
        return new Acceptance(null, null, null, null, new Fields());
    }

    /** @throws io.artistagent.api.InvalidFields if a field is wrong or still missing */
    AcceptImport command(ImportId id, @Nullable Long version, Offer offer, Tracks tracks, PossibleDays possible) {
        ImportDetails details = ImportDetails.read(fields, this::text, possible);
        fields.check();
        ImportKind chosen = Objects.requireNonNullElse(details.kind(), offer.kind());
        if (!offer.kinds().contains(chosen)) {
            fields.refuse("/kind", "The file can only be imported as " + words(offer) + ".");
            fields.check();
        }
        ImportDetails all = completed(details, chosen, offer);
        all.checkTrack(chosen, offer.subject().artistId(), tracks, false, fields);
        DaySpan period = all.period(chosen, false, fields);
        return fields.make("", () -> new AcceptImport(id, version, chosen, all.track(), period));
    }

    private static ImportDetails completed(ImportDetails details, ImportKind chosen, Offer offer) {
        DaySpan offered = chosen.needsPeriod() ? offer.period() : null;
        LocalDate first = details.from() == null && offered != null ? offered.first() : details.from();
        LocalDate last = details.to() == null && offered != null ? offered.last() : details.to();
        return new ImportDetails(
                chosen,
                details.track() == null && chosen.needsTrack() ? offer.subject().trackId() : details.track(),
                first,
                last);
    }

    private static String words(Offer offer) {
        return offer.kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    private @Nullable String text(String field) {
        return switch (field) {
            case "kind" -> kind;
            case "trackId" -> trackId;
            case "from" -> from;
            case "to" -> to;
            default -> throw new IllegalArgumentException(field);
        };
    }
}
