package io.artistagent.query.audit.export;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the files of exports are, and for how long.
 *
 * @param directory a directory with one directory for each export; if there are several processes of the query side, all of them use it
 * @param trailPatience how long an export waits for the trail to include all events, before it says that the trail is behind
 * @param retention how long an export is kept after it has ended
 */
@ConfigurationProperties("artist-agent.exports")
record ExportSettings(
        @DefaultValue("data/exports") Path directory,
        @DefaultValue("2m") Duration trailPatience,
        @DefaultValue("30d") Duration retention) {

    Path directoryOf(UUID export) {
        return directory.resolve(export.toString());
    }
}
