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
 * name them, so the rows are sealed for the person who brought the file and go when that person is erased.
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
        @PersonalData Personal<List<PlaylistFigures>> playlists) {}
