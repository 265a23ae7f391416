package io.artistagent.standalone.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The content of {@code docker-compose.yml}. */
final class ComposeFile {

    static final Path ROOT = Path.of("..");

    /** {@code 127.0.0.1:${VARIABLE:-5433}:5432}. */
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(?:\\$\\{([A-Z_]+):-(\\d+)}|(\\d+)):(\\d+)");

    private final Map<String, Object> content;

    ComposeFile() {
        try {
            content = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(ROOT.resolve("docker-compose.yml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> services() {
        return map("services").keySet();
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> service(String name) {
        return (Map<String, Object>) map("services").get(name);
    }

    Set<String> volumes() {
        return map("volumes").keySet();
    }

    /** Returns the path of each secret on this machine, by name. */
    Map<String, String> secrets() {
        Map<String, String> files = new HashMap<>();
        map("secrets").forEach((name, secret) -> files.put(name, (String) ((Map<?, ?>) secret).get("file")));
        return files;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map(String key) {
        return (Map<String, Object>) content.get(key);
    }

    /** Returns a list property of a service, such as its secrets; empty if it is not set. */
    static List<String> texts(Map<String, Object> service, String key) {
        return ((List<?>) service.getOrDefault(key, List.of()))
                .stream().map(String::valueOf).toList();
    }

    /** A port that a service publishes on this machine. */
    record Port(String variable, int published, int inside) {}

    static List<Port> ports(Map<String, Object> service) {
        return texts(service, "ports").stream()
                .map(text -> {
                    Matcher parts = PORT.matcher(text);
                    if (!parts.matches()) {
                        throw new AssertionError(text + " is not published only on 127.0.0.1");
                    }
                    String published = parts.group(2) == null ? parts.group(3) : parts.group(2);
                    return new Port(
                            String.valueOf(parts.group(1)),
                            Integer.parseInt(published),
                            Integer.parseInt(parts.group(4)));
                })
                .toList();
    }
}
