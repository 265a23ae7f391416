package io.artistagent.command.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.CommandSideTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** Each feature registers its own aggregates; there is no central list. */
@CommandSideTest
class AggregatesTest {

    private final List<AggregateDefinition<?>> offered;

    AggregatesTest(@Autowired List<AggregateDefinition<?>> offered) {
        this.offered = offered;
    }

    @Test
    void every_aggregate_of_the_domain_is_registered_once() {
        assertThat(offered)
                .<Class<?>>extracting(AggregateDefinition::type)
                .containsExactlyInAnyOrderElementsOf(aggregates().toList());
    }

    private static Stream<Class<?>> aggregates() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter((metadata, factory) -> true);
        return scanner.findCandidateComponents("io.artistagent.domain").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(type -> Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.isAnnotationPresent(AggregateIdentifier.class)));
    }
}
