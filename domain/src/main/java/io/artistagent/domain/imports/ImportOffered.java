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
 * A file was read: so many rows can be imported, and these lines cannot.
 *
 * @param trackId the track it is about; null also where that is still to be said
 * @param kind what it holds, as its content tells or the person said
 * @param kinds all that it can be taken for
 * @param period the days that figures without days are about; null also where that is still to be said
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
