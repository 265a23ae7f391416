package io.artistagent.domain.imports;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.statistics.SongFigures;
import io.artistagent.domain.statistics.Source;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/** A source reported these figures of an artist's songs over a period. */
@Revision("1")
public record SongFiguresImported(
        ImportId importId,
        int batch,
        ArtistId artistId,
        Source source,
        LocalDate from,
        LocalDate to,
        List<SongFigures> songs)
        implements RowsImported {

    @Override
    public int rowCount() {
        return songs.size();
    }
}
