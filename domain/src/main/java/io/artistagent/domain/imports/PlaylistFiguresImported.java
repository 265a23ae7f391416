package io.artistagent.domain.imports;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.statistics.PlaylistFigures;
import io.artistagent.domain.statistics.Source;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A source reported these figures of playlists with an artist's music over a period. Authors are often private persons, and titles may
 * contain names, so the rows are encrypted for the person who imported the file and are erased with that person.
 */
@Revision("1")
public record PlaylistFiguresImported(
        ImportId importId,
        int batch,
        @DataSubject PersonId owner,
        ArtistId artistId,
        Source source,
        LocalDate from,
        LocalDate to,
        @PersonalData Personal<List<PlaylistFigures>> playlists)
        implements RowsImported {

    @Override
    public int rowCount() {
        return playlists.orElse(List.of()).size();
    }
}
