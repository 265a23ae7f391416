package io.artistagent.domain.imports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One play in a person's streaming history. The address, the device, the user agent and the user name of the source have no place
 * here: they are dropped while the file is read.
 *
 * @param endedAt when the service says that the play ended (UTC); for a play that was heard offline this may be when the device was
 *     online again, so that many plays share it
 * @param heardOfflineAt when the device says that a play without a connection was heard; null for a play that was heard online
 * @param msPlayed how long it was heard, in milliseconds; from 30,000 it counts as a stream
 * @param country where it was heard, as an ISO 3166-1 code of two letters
 * @param occurrence which of several plays with the same identity this is, from 1, in the order of the list in which the file holds them
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

    /** Separates the parts of an identity. A play's texts hold no control characters. */
    private static final String SEPARATOR = "\u001f";

    /** The moment that decides on which day the play counts. */
    public Instant heardAt() {
        return heardOfflineAt == null ? endedAt : heardOfflineAt;
    }

    /**
     * What tells this play from all others of its listener, in every export that holds it: when it ended, the track, how long it was
     * heard, the second in which it was heard offline, and the occurrence. Two plays with one identity are one play.
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

    /** The same play as another occurrence. */
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

    /** Never what was heard: it must not reach a log by accident. */
    @Override
    public String toString() {
        return "Play[…]";
    }
}
