package io.artistagent.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A module names nothing of another one in a string: the compiler would not notice that the other changed. */
class NamesInStringsTest {

    private static final Pattern CLASS = Pattern.compile("(?:io|org|com|net)(?:\\.[a-z0-9_]+)+\\.[A-Z]\\w+.*");
    private static final Pattern REDIS_KEY = Pattern.compile("\\{?(artist-agent:[a-z-]+).*");
    private static final Pattern MODULE = Pattern.compile(".*/([^/]+)/src/main/java/.*");

    /** The main class of a program that runs in a process of its own. */
    private static final Set<String> OTHER_PROGRAMS = Set.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint");

    @Test
    void no_class_is_named_by_a_string() {
        Set<String> named = new TreeSet<>();
        for (CompilationUnitTree unit : Sources.parsed(false)) {
            Sources.literals(unit).stream()
                    .filter(literal -> CLASS.matcher(literal).matches() && !OTHER_PROGRAMS.contains(literal))
                    .forEach(literal -> named.add(unit.getSourceFile().getName() + ": " + literal));
        }

        assertThat(named).isEmpty();
    }

    @Test
    void a_redis_key_is_named_in_one_module() {
        Map<String, Set<String>> modules = new TreeMap<>();
        for (CompilationUnitTree unit : Sources.parsed(false)) {
            for (String literal : Sources.literals(unit)) {
                Matcher key = REDIS_KEY.matcher(literal);
                if (key.matches()) {
                    modules.computeIfAbsent(key.group(1), any -> new TreeSet<>())
                            .add(module(unit));
                }
            }
        }

        assertThat(modules)
                .isNotEmpty()
                .allSatisfy((key, named) -> assertThat(named).hasSize(1));
    }

    @Test
    void the_rules_see_names_but_not_settings_and_texts() {
        CompilationUnitTree unit = Sources.parsed("""
                @ConfigurationProperties("artist-agent.keys")
                class A {
                    String a = "org.redisson.client.RedisTimeoutException: gone";
                    String b = "io.artistagent.web.";
                    String c = "{artist-agent:unsent}:";
                }
                """);

        assertThat(Sources.literals(unit))
                .filteredOn(literal -> CLASS.matcher(literal).matches())
                .hasSize(1);
        assertThat(Sources.literals(unit))
                .filteredOn(literal -> REDIS_KEY.matcher(literal).matches())
                .hasSize(1);
    }

    static String module(CompilationUnitTree unit) {
        Matcher module = MODULE.matcher(unit.getSourceFile().toUri().getPath());
        return module.matches() ? module.group(1) : unit.getSourceFile().getName();
    }
}
