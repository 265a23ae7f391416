package io.artistagent.domain.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One play in a person's streaming history. Address, user agent and user name of the source have no place here: they are dropped
 * while the file is read.
 *
 * @param endedAt when the play ended (UTC)
 * @param msPlayed how long it was heard, in milliseconds; from 30,000 it counts as a stream
 * @param country where it was heard, as an ISO 3166-1 code of two letters
 */
public record Play(
        Instant endedAt,
        long msPlayed,
        @Nullable String country,
        @Nullable String platform,
        @Nullable String title,
        @Nullable String artistName,
        @Nullable String albumName,
        @Nullable String uri,
        @Nullable String reasonStart,
        @Nullable String reasonEnd,
        @Nullable Boolean shuffle,
        @Nullable Boolean skipped,
        @Nullable Boolean offline,
        @Nullable Boolean incognito) {

    /** Never what was heard: it must not reach a log by accident. */
    @Override
    public String toString() {
        return "Play[…]";
    }
}
