package io.artistagent.standalone;

import io.artistagent.processes.PathKind;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files and directories of a data directory, which are checked together before a start uses any of them. */
final class DataLayout {

    static final List<String> DIRECTORIES = List.of("logs", "secrets", "postgresql", "mongodb", "redis", "keycloak");

    static final List<String> FILES = List.of(
            DataFormat.FILE,
            DataDirectoryLock.FILE,
            "logs/artist-agent.log",
            "secrets/master-key",
            "secrets/ledger-key",
            "secrets/postgresql-superuser",
            "secrets/postgresql-application",
            "secrets/postgresql-access",
            "secrets/postgresql-keys",
            "secrets/redis",
            "postgresql.log",
            "postgresql/PG_VERSION",
            "mongodb/documents.mv",
            "redis/appendonly.aof",
            "redis/redis.log",
            "keycloak/keycloak.log");

    private DataLayout() {}

    /** Throws {@link io.artistagent.processes.UnusableData} if there is a file in place of a directory or vice versa; changes nothing. */
    static void require(Path data) {
        // From the outside in: a link that leads nowhere also hides what is below it
        Stream.concat(Stream.of(data), DIRECTORIES.stream().map(data::resolve)).forEach(PathKind.DIRECTORY::require);
        FILES.stream().map(data::resolve).forEach(PathKind.FILE::require);
    }
}
