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

/** A file was read: so many rows can be imported, and these lines cannot. */
@Revision("1")
public record ImportOffered(
        ImportId importId,
        @DataSubject PersonId owner,
        @Nullable ArtistId artistId,
        @Nullable TrackId trackId,
        ImportKind kind,
        @PersonalData Personal<String> fileName,
        String fingerprint,
        long rows,
        long problemCount,
        @PersonalData Personal<List<ImportProblem>> problems) {}
