package io.artistagent.domain.imports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One play in a person's streaming history. The IP address, device, user agent and user name in the source are dropped while the file is
 * read.
 *
 * @param endedAt the time (UTC) at which the play ended according to the service. For an offline play this may be the time at which the
 *     device was online again, which many plays then share
 * @param heardOfflineAt the time at which an offline play was heard according to the device; null for an online play
 * @param msPlayed the duration heard, in milliseconds; from 30,000 the play counts as a stream
 * @param country the country in which it was heard, as a two-letter ISO 3166-1 code
 * @param occurrence the number of this play among plays that are otherwise equal, starting at 1, in the order of the list in the file
 */
public record Play(
        Instant endedAt,
        @Nullable Instant heardOfflineAt,
        long msPlayed,
        @Nullable String country,
        @Nullable String title,
        @Nullable String artistName,
        @Nullable String albumName,
        @Nullable String uri,
        @Nullable String reasonStart,
        @Nullable String reasonEnd,
        @Nullable Boolean shuffle,
        @Nullable Boolean skipped,
        @Nullable Boolean offline,
        @Nullable Boolean incognito,
        int occurrence) {

    /** Separates the parts of an identity. The texts of a play contain no control characters. */
    private static final String SEPARATOR = "\u001f";

    /** Returns the time that determines the day on which the play counts. */
    public Instant heardAt() {
        return heardOfflineAt == null ? endedAt : heardOfflineAt;
    }

    /**
     * Returns what identifies this play among all plays of its listener, in every export that contains it: the end time, the track, the
     * duration heard, the second in which it was heard offline, and the occurrence. Plays with the same identity count as one.
     */
    public String identity() {
        String track = uri != null ? uri : String.join(SEPARATOR, "" + artistName, "" + albumName, "" + title);
        return String.join(
                SEPARATOR,
                endedAt.truncatedTo(ChronoUnit.MICROS).toString(),
                track,
                Long.toString(msPlayed),
                heardOfflineAt == null ? "" : Long.toString(heardOfflineAt.getEpochSecond()),
                Integer.toString(occurrence));
    }

    /** Returns a copy with another {@code occurrence}. */
    public Play as(int occurrence) {
        return new Play(
                endedAt,
                heardOfflineAt,
                msPlayed,
                country,
                title,
                artistName,
                albumName,
                uri,
                reasonStart,
                reasonEnd,
                shuffle,
                skipped,
                offline,
                incognito,
                occurrence);
    }

    /** Omits the content, so that it cannot reach a log by accident. */
    @Override
    public String toString() {
        return "Play[…]";
    }
}
