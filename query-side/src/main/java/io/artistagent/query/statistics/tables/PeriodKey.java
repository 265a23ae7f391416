package io.artistagent.query.statistics.tables;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.statistics.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The primary key of figures over a period, which are named as in the source.
 *
 * @param name a digest of the name, which may be too long for an index
 * @param namesake distinguishes rows with the same name
 */
record PeriodKey(UUID artist, String source, LocalDate from, LocalDate to, UUID name, int namesake) {

    static PeriodKey of(ArtistId artist, Source source, LocalDate from, LocalDate to, String name, int namesake) {
        return new PeriodKey(artist.value(), source.name(), from, to, Digest.of(name), namesake);
    }

    /** @param digest the column with the digest of the name */
    static PeriodKey stored(ResultSet row, String digest) throws SQLException {
        return new PeriodKey(
                row.getObject("artist_id", UUID.class),
                row.getString("source"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject(digest, UUID.class),
                row.getInt("namesake"));
    }

    /** Binds the keys as the next six columns. */
    static void bind(Columns columns, List<PeriodKey> keys) throws SQLException {
        columns.add("uuid", keys, PeriodKey::artist);
        columns.add("text", keys, PeriodKey::source);
        columns.add("date", keys, key -> key.from().toString());
        columns.add("date", keys, key -> key.to().toString());
        columns.add("uuid", keys, PeriodKey::name);
        columns.add("integer", keys, PeriodKey::namesake);
    }
}
