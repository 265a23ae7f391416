package io.artistagent.domain.imports;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A file was read and staged for import.
 *
 * @param trackId the track of the file; null if it has none or it is not known yet
 * @param kind the kind of the file, detected from its content or given by the person
 * @param kinds all kinds that fit the file
 * @param period the days that figures without a date cover; null if the file contains dates or the period is not known yet
 * @param rows the number of readable rows
 * @param problemCount the number of problems; {@code problems} lists the first of them
 */
@Revision("1")
public record ImportOffered(
        ImportId importId,
        @DataSubject PersonId owner,
        @Nullable ArtistId artistId,
        @Nullable TrackId trackId,
        ImportKind kind,
        List<ImportKind> kinds,
        @Nullable DaySpan period,
        @PersonalData Personal<String> fileName,
        String fingerprint,
        long rows,
        long problemCount,
        @PersonalData Personal<List<ImportProblem>> problems,
        @PersonalData Personal<FileSummary> summary) {}
