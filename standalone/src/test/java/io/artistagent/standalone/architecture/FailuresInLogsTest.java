package io.artistagent.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An exception's message may quote what a person wrote, so only its classes and frames are logged. */
class FailuresInLogsTest {

    @Test
    void no_exception_is_logged_with_its_message() {
        List<CompilationUnitTree> product = Sources.parsed(false);
        Set<String> ours = FailuresInLogs.ours(product);

        assertThat(product).hasSizeGreaterThan(900);
        assertThat(ours).contains("UnreadableEvent", "RuleBroken", "UnusableData");
        assertThat(product.stream().flatMap(unit -> FailuresInLogs.in(unit, ours).stream()))
                .as("passed to a logger without LoggedFailure.of(…)")
                .isEmpty();
    }

    @Test
    void the_rule_finds_every_way_to_log_an_exception() {
        CompilationUnitTree unit = Sources.parsed("""
                class A {
                    void a(RuntimeException given) {
                        try {
                            LOG.debug("{} failed", name, given);
                        } catch (IOException | SQLException caught) {
                            LOG.warn("Failed", caught);
                            LOG.warn("Failed: {}", caught.getMessage());
                            LOG.atWarn().addKeyValue("a", 1).setCause(caught).log("Failed {}", caught.toString());
                        } catch (Odd ours) {
                            LOG.error("Failed", ours);
                        }
                    }
                }
                """);

        assertThat(FailuresInLogs.in(unit, Set.of("Odd"))).hasSize(6);
    }

    @Test
    void the_rule_allows_exceptions_without_messages_and_the_products_own_texts() {
        CompilationUnitTree unit = Sources.parsed("""
                class A {
                    void a() {
                        try {
                        } catch (IOException caught) {
                            LOG.warn("Failed", LoggedFailure.of(caught));
                            LOG.warn("Failed: {}", caught.getClass().getName());
                        } catch (Odd ours) {
                            LOG.error("{}", ours.getMessage());
                        }
                    }
                }
                """);

        assertThat(FailuresInLogs.in(unit, Set.of("Odd"))).isEmpty();
    }
}
