package io.artistagent.web.statistics;

import io.artistagent.web.artist.ArtistStatus;
import io.artistagent.web.charts.Figure;
import io.artistagent.web.frame.Picture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's artists, each with figures of the same days and counts of what waits for the person. */
public record LabelDashboard(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate previousFrom,
        @Nullable LocalDate previousTo,
        Total total,
        List<LabelArtist> items,
        @Nullable String nextCursor) {

    /** Used if the API is unavailable. */
    public static final LabelDashboard NONE =
            new LabelDashboard(null, null, null, null, new Total(0, 0, List.of(), new Waiting(0, 0)), List.of(), null);

    public LabelDashboard {
        items = items == null ? List.of() : items;
    }

    /** The totals of all artists in the list. */
    public record Total(int artists, int reported, List<Figure> figures, Waiting waiting) {

        public Total {
            figures = figures == null ? List.of() : figures;
        }
    }

    /** One artist. The stage name is null after the person was erased. */
    public record LabelArtist(
            String artistId,
            @Nullable String stageName,
            @Nullable ArtistStatus status,
            @Nullable Instant registeredAt,
            @Nullable Picture picture,
            long tracks,
            @Nullable LocalDate reportedTo,
            int days,
            List<Figure> figures,
            Waiting waiting) {

        public LabelArtist {
            figures = figures == null ? List.of() : figures;
        }

        public boolean retired() {
            return status == ArtistStatus.RETIRED;
        }
    }

    /** The number of requests and imports that wait for the person. */
    public record Waiting(long requests, long imports) {

        public boolean nothing() {
            return requests == 0 && imports == 0;
        }
    }
}
