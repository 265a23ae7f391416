package io.artistagent.query.audit.export;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the files of exports are.
 *
 * @param directory a directory with one directory for each export; if there are several processes of the query side, all of them use it
 * @param trailPatience how long an export waits for the trail to include all events, before it says that the trail is behind
 */
@ConfigurationProperties("artist-agent.exports")
record ExportSettings(
        @DefaultValue("data/exports") Path directory,
        @DefaultValue("2m") Duration trailPatience) {}
