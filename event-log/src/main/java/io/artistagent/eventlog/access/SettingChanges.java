package io.artistagent.eventlog.access;

import io.artistagent.eventlog.access.Access.Action;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records which settings differ from those of the last start of the same application: their names, never their values. For the comparison,
 * the database has a fingerprint of each value, made with the master key, without which it tells nothing about the value.
 */
final class SettingChanges implements ApplicationListener<ApplicationStartedEvent> {

    private static final Pattern OURS = Pattern.compile(
            "(artist-agent|spring|server|management|axon|logging)\\..*|(ARTIST_AGENT|SPRING|SERVER|MANAGEMENT|AXON)_.*");
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 8;

    private final AccessLog log;
    private final JdbcClient database;
    private final ConfigurableEnvironment settings;
    private final Clock clock;

    SettingChanges(AccessLog log, JdbcClient database, ConfigurableEnvironment settings, Clock clock) {
        this.log = log;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent started) {
        String application = settings.getProperty("spring.config.name", "application");
        Map<String, String> before = before(application);
        Map<String, String> now = now();
        List<String> changed = Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(before.get(name), now.get(name)))
                .sorted()
                .toList();
        // The first start changes nothing
        if (!before.isEmpty() && !changed.isEmpty()) {
            record(application, changed);
        }
        store(application, before, now);
    }

    private void record(String application, List<String> names) {
        log.record(new Access(
                clock.instant(),
                "system",
                "system",
                null,
                Action.CONFIGURATION,
                "settings/" + application,
                List.of(),
                names,
                names.size(),
                Access.OK,
                null));
    }

    private Map<String, String> before(String application) {
        Map<String, String> known = new TreeMap<>();
        database.sql("SELECT name, fingerprint FROM access.setting WHERE application = ?")
                .param(application)
                .query(row -> {
                    known.put(row.getString(1), row.getString(2));
                });
        return known;
    }

    private Map<String, String> now() {
        TreeSet<String> names = new TreeSet<>();
        settings.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(name -> OURS.matcher(name).matches())
                .forEach(names::add);
        Map<String, String> fingerprints = new TreeMap<>();
        names.forEach(name -> fingerprints.put(name, fingerprint(name)));
        return fingerprints;
    }

    private String fingerprint(String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            String key = settings.getProperty("artist-agent.keys.master", "none");
            mac.init(new SecretKeySpec(("settings " + key).getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] value = mac.doFinal((name + "=" + value(name)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(value, 0, BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String value(String name) {
        try {
            return settings.getProperty(name, "");
        } catch (IllegalArgumentException unresolvable) {
            return "";
        }
    }

    /** Several processes of an application may start at the same time. */
    private void store(String application, Map<String, String> before, Map<String, String> now) {
        before.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> database.sql("DELETE FROM access.setting WHERE application = ? AND name = ?")
                        .params(application, name)
                        .update());
        now.forEach((name, fingerprint) -> {
            if (!fingerprint.equals(before.get(name))) {
                database.sql("INSERT INTO access.setting VALUES (?, ?, ?)"
                                + " ON CONFLICT (application, name) DO UPDATE SET fingerprint = EXCLUDED.fingerprint")
                        .params(application, name, fingerprint)
                        .update();
            }
        });
    }
}
