package io.artistagent.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts for people use the apostrophe ’ and the quotation marks “ ”, in the pages, in Keycloak's theme and in the problems of the API. */
class TypographyTest {

    private static final Path PROJECT = Path.of("..");
    private static final List<String> BUNDLES = List.of(
            "web/src/main/resources/io/artistagent/web",
            "ml-projections/src/main/resources/io/artistagent/ml/matching",
            "keycloak/src/main/resources/theme/artist-agent/login/messages");

    private static final Predicate<String> STRAIGHT = Pattern.compile("['\"]").asPredicate();
    private static final Predicate<String> APOSTROPHE =
            Pattern.compile("\\p{L}'\\p{L}").asPredicate();

    /** The modules whose sentences reach people, on pages or in problems. */
    private static final Set<String> MODULES =
            Set.of("api", "command-side", "domain", "ml-projections", "query-side", "web");

    @Test
    void the_messages_of_the_pages_contain_no_straight_marks() throws Exception {
        Set<String> straight = new TreeSet<>();
        int bundles = 0;
        for (String directory : BUNDLES) {
            for (Path bundle : bundles(PROJECT.resolve(directory))) {
                bundles++;
                for (Map.Entry<Object, Object> message : messages(bundle).entrySet()) {
                    if (STRAIGHT.test(message.getValue().toString())) {
                        straight.add(bundle + ": " + message.getKey());
                    }
                }
            }
        }

        assertThat(bundles).isGreaterThan(15);
        assertThat(straight).isEmpty();
    }

    @Test
    void the_sentences_of_the_api_contain_no_straight_apostrophe() {
        Set<String> straight = new TreeSet<>();
        for (CompilationUnitTree unit : Sources.parsed(false)) {
            if (MODULES.contains(NamesInStringsTest.module(unit))) {
                Sources.literals(unit).stream()
                        .filter(APOSTROPHE)
                        .forEach(literal -> straight.add(unit.getSourceFile().getName() + ": " + literal));
            }
        }

        assertThat(APOSTROPHE).accepts("the artist's tracks").rejects("the artist’s tracks", "SET a = 'b'");
        assertThat(straight).isEmpty();
    }

    private static List<Path> bundles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".properties")).toList();
        }
    }

    private static Properties messages(Path bundle) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            messages.load(reader);
        }
        return messages;
    }
}
