package io.artistagent.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** CONTRIBUTING.md describes the modules, packages and classes as they are. */
class ContributingTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String GROUP = "io.artistagent";
    private static final Pattern ARROW = Pattern.compile("(?m)^([a-z-]+) +──▶ +(.+)$");
    private static final Pattern WITHOUT_ARROW = Pattern.compile("(?m)^([a-z, -]+): no other module$");
    private static final Pattern LOG_PACKAGES =
            Pattern.compile("The packages of `event-log`, from bottom to top: ([^(]+)");
    private static final Pattern CLASS = Pattern.compile("`([a-z]+)\\.([A-Z]\\w+)`");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** A type in a code span, such as {@code @ConsistentWith} or {@code AggregateReader<T>}. */
    private static final Pattern TYPE = Pattern.compile("@?([A-Z]\\w+)(<.+>)?");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+\\.([A-Z]\\w+);$");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");

    /** Looks like a type, but is the name of a header. */
    private static final String HEADER = "ETag";

    /** The package of each module that has a part of a feature. */
    private static final Map<String, String> PACKAGES = Map.of(
            "domain", "domain", "command-side", "command", "query-side", "query", "ml-projections", "ml", "web", "web");

    private final String page = read(ROOT.resolve("CONTRIBUTING.md"));

    @Test
    void an_arrow_is_a_dependency_in_a_pom() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        ARROW.matcher(page).results().forEach(line -> arrows.put(line.group(1), names(line.group(2))));
        names(first(WITHOUT_ARROW)).forEach(module -> arrows.put(module, Set.of()));

        assertThat(arrows).isEqualTo(dependencies());
    }

    @Test
    void the_packages_of_the_event_log_are_in_their_order() {
        assertThat(codes(first(LOG_PACKAGES))).isEqualTo(LogPackagesTest.LAYERS);
    }

    @Test
    void the_table_of_features_matches_the_packages() {
        List<List<String>> rows = rows("Which module has a part of which feature");
        List<String> modules =
                rows.getFirst().stream().skip(1).map(ContributingTest::code).toList();
        Map<String, Set<String>> features = new TreeMap<>();
        for (List<String> row : rows.subList(2, rows.size())) {
            for (int column = 1; column < row.size(); column++) {
                if (row.get(column).equals("x")) {
                    features.computeIfAbsent(modules.get(column - 1), module -> new TreeSet<>())
                            .add(code(row.getFirst()));
                }
            }
        }
        Set<String> all = new TreeSet<>(packages("domain"));
        Map<String, Set<String>> found = new TreeMap<>();
        PACKAGES.keySet().forEach(module -> found.put(module, both(packages(module), all)));

        assertThat(features).isEqualTo(found);
    }

    @Test
    void the_table_of_shared_packages_matches_the_annotations() {
        Map<String, Set<String>> shared = new TreeMap<>();
        List<List<String>> rows = rows("The remaining packages serve all features of their module");
        rows.subList(2, rows.size()).forEach(row -> shared.put(code(row.getFirst()), Set.copyOf(codes(row.get(1)))));
        Map<String, Set<String>> found = new TreeMap<>();
        PACKAGES.keySet().stream()
                .filter(module -> !module.equals("domain"))
                .forEach(module -> found.put(
                        module,
                        packages(module).stream()
                                .filter(name -> read(source(module)
                                                .resolve(name)
                                                .resolve("package-info.java"))
                                        .contains("@SharedPackage"))
                                .collect(Collectors.toSet())));

        assertThat(shared).isEqualTo(found);
    }

    @Test
    void every_class_that_is_named_with_its_package_exists() {
        List<String> files = files("src/main/java");
        List<MatchResult> named = CLASS.matcher(page).results().toList();

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named)
                .extracting(each -> "/%s/%s.java".formatted(each.group(1), each.group(2)))
                .allSatisfy(end -> assertThat(files).anyMatch(file -> file.endsWith(end)));
    }

    @Test
    void every_class_that_is_named_without_its_package_exists_or_is_used() {
        String text = FENCED.matcher(page).replaceAll("");
        List<String> named = types(text);
        Set<String> known = new TreeSet<>();
        Stream.of("src/main/java", "src/test/java")
                .forEach(source -> files(source).forEach(file -> add(file, known)));

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(known).containsAll(named);
    }

    /** The same simple name may belong to a class of another module. */
    @Test
    void every_type_that_a_feature_provides_is_known_in_its_module() {
        Map<String, Set<String>> provided = new TreeMap<>();
        List<String> modules = List.of();
        List<List<String>> rows = rows("A feature needs only those that apply to it");
        for (List<String> row : rows.subList(2, rows.size())) {
            if (!row.getFirst().isEmpty()) {
                modules = codes(row.getFirst());
            }
            modules.forEach(module ->
                    provided.computeIfAbsent(module, first -> new TreeSet<>()).addAll(types(row.get(1))));
        }

        assertThat(provided).containsOnlyKeys("command-side", "query-side", "ml-projections", "web");
        assertThat(provided).allSatisfy((module, types) -> {
            Set<String> known = new TreeSet<>();
            files(ROOT.resolve(module).resolve("src/main/java")).forEach(file -> add(file, known));
            assertThat(known).containsAll(types);
        });
    }

    private static List<String> types(String text) {
        return codes(text).stream()
                .map(TYPE::matcher)
                .filter(Matcher::matches)
                .map(type -> type.group(1))
                .filter(type -> !type.equals(HEADER))
                .toList();
    }

    /** Adds the type that a file declares and those that it imports. */
    private static void add(String file, Set<String> known) {
        known.add(Path.of(file).getFileName().toString().replace(".java", ""));
        IMPORT.matcher(read(Path.of(file))).results().forEach(line -> known.add(line.group(1)));
    }

    /** The dependencies of every module on others, without those of its tests. */
    private static Map<String, Set<String>> dependencies() {
        Map<String, Set<String>> found = new TreeMap<>();
        modules(ROOT).forEach(directory -> {
            Element pom = pom(directory);
            found.put(
                    text(pom, "artifactId"),
                    children(pom, "dependencies")
                            .flatMap(all -> children(all, "dependency"))
                            .filter(each -> text(each, "groupId").equals(GROUP)
                                    && !text(each, "scope").equals("test"))
                            .map(each -> text(each, "artifactId"))
                            .collect(Collectors.toSet()));
        });
        return found;
    }

    /** The modules that contain code: a module with modules of its own has none. */
    private static Stream<Path> modules(Path directory) {
        List<Path> inside = children(pom(directory), "modules")
                .flatMap(all -> children(all, "module"))
                .map(module -> directory.resolve(module.getTextContent()))
                .toList();
        return inside.isEmpty() ? Stream.of(directory) : inside.stream().flatMap(ContributingTest::modules);
    }

    private static Element pom(Path directory) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(directory.resolve("pom.xml").toFile())
                    .getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(directory.toString(), e);
        }
    }

    private static Stream<Element> children(Element parent, String name) {
        Stream.Builder<Element> found = Stream.builder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found.build();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).findFirst().map(Element::getTextContent).orElse("");
    }

    /** The cells of the table that follows a text, row by row, with the heading and the line below it. */
    private List<List<String>> rows(String after) {
        return page.substring(page.indexOf(after))
                .lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private String first(Pattern pattern) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    /** The names in a list; a remark in parentheses is none. */
    private static Set<String> names(String list) {
        return Arrays.stream(list.replaceAll("\\([^)]*\\)", "").split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String code(String text) {
        return codes(text).getFirst();
    }

    private static Set<String> both(Set<String> names, Set<String> others) {
        return names.stream().filter(others::contains).collect(Collectors.toSet());
    }

    private static Path source(String module) {
        return ROOT.resolve(module)
                .resolve("src/main/java/io/artistagent")
                .resolve(Objects.requireNonNull(PACKAGES.get(module)));
    }

    private static Set<String> packages(String module) {
        try (Stream<Path> inside = Files.list(source(module))) {
            return inside.filter(Files::isDirectory)
                    .map(directory -> directory.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java files of all modules in this folder. */
    private static List<String> files(String folder) {
        return modules(ROOT)
                .map(module -> module.resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(source -> files(source).stream())
                .toList();
    }

    private static List<String> files(Path source) {
        try (Stream<Path> files = Files.walk(source)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
