package io.artistagent.demo;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a demo, from the environment variables of the launcher and from SEED and END.
 *
 * @param end the last day of the demo, or null for yesterday
 * @param site the address of the pages and the API
 */
record DemoSettings(long seed, @Nullable LocalDate end, URI site, String issuer) {

    static DemoSettings of(Map<String, String> environment) {
        String end = environment.getOrDefault("END", "").strip();
        String seed = environment.getOrDefault("SEED", "").strip();
        try {
            return new DemoSettings(
                    seed.isEmpty() ? 1 : Long.parseLong(seed),
                    end.isEmpty() ? null : LocalDate.parse(end),
                    URI.create("http://127.0.0.1:" + port("ARTIST_AGENT_PORT", 8080, environment)),
                    "http://127.0.0.1:%d/realms/artist-agent"
                            .formatted(port("ARTIST_AGENT_KEYCLOAK_PORT", 8180, environment)));
        } catch (NumberFormatException e) {
            throw new DemoFailed("SEED and the ports must be whole numbers, for example make demo SEED=7.");
        } catch (DateTimeParseException e) {
            throw new DemoFailed("END must be a day, for example make demo END=2026-10-31.");
        }
    }

    static LocalDate yesterday(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    }

    private static int port(String name, int usual, Map<String, String> environment) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? usual : Integer.parseInt(value);
    }
}
