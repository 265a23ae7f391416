package io.artistagent.domain.imports;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.Source;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A source reported these daily figures of an artist, or of a track if one is given. A later report of a day replaces an earlier one. */
@Revision("1")
public record DailyFiguresImported(
        ImportId importId,
        int batch,
        ArtistId artistId,
        @Nullable TrackId trackId,
        Source source,
        List<DayFigures> figures)
        implements RowsImported {

    @Override
    public int rowCount() {
        return figures.size();
    }
}
