package io.artistagent.standalone;

import java.util.Arrays;

/** Which stores the application uses. */
enum StoresChoice {
    /** Servers that the launcher starts and stops. Their data is in the data directory. */
    EMBEDDED,

    /** The containers of {@code docker-compose.yml}, chosen with the profile {@code compose}. */
    COMPOSE;

    private static final String PROFILE = "compose";

    static StoresChoice among(String profiles) {
        return Arrays.stream(profiles.split(",")).map(String::strip).anyMatch(PROFILE::equals) ? COMPOSE : EMBEDDED;
    }
}
