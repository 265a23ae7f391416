package io.artistagent.query.audit.export;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the files of exports are.
 *
 * @param directory a directory with one directory for each export; if there are several processes of the query side, all of them use it
 */
@ConfigurationProperties("artist-agent.exports")
record ExportSettings(@DefaultValue("data/exports") Path directory) {}
