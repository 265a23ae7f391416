package io.artistagent.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The table of all settings and their defaults, as {@code make settings} prints it. */
final class SettingsTable {

    private SettingsTable() {}

    static String text() {
        String own = Arrays.stream(Setting.values())
                .map(setting -> line(setting.variable(), setting.usual(), setting.meaning()))
                .collect(Collectors.joining("\n"));
        return "make dev, as environment variables; all ports are on loopback:\n" + own + "\n\n" + others();
    }

    private static String others() {
        try (InputStream file = SettingsTable.class.getResourceAsStream("/settings.txt")) {
            if (file == null) {
                throw new IllegalStateException("The list of settings is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(SettingsTable::laidOut)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String laidOut(String line) {
        String[] parts = line.strip().split(" \\| ", -1);
        return parts.length == 3 ? line(parts[0], parts[1], parts[2]) : line;
    }

    private static String line(String name, String usual, String meaning) {
        return "  %-42s %-24s %s".formatted(name, usual, meaning);
    }
}
