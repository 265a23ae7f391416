package io.artistagent.command.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandTargetsTest {

    private final CommandTargets targets = new CommandTargets();

    private record Rename(
            String name,
            @TargetAggregateIdentifier String aggregate,
            @TargetAggregateVersion @Nullable Long version) {}

    private record Close(@TargetAggregateIdentifier String aggregate) {}

    private record Untargeted(String aggregate) {}

    @Test
    void a_command_specifies_its_aggregate_and_expected_version() {
        assertThat(of(new Rename("new", "one", 3L))).isEqualTo(new VersionedAggregateIdentifier("one", 3L));
        assertThat(of(new Rename("new", "two", null))).isEqualTo(new VersionedAggregateIdentifier("two", null));
    }

    @Test
    void the_expected_version_is_optional() {
        assertThat(of(new Close("one"))).isEqualTo(new VersionedAggregateIdentifier("one", null));
    }

    @Test
    void a_command_without_a_target_is_rejected() {
        assertThatThrownBy(() -> of(new Untargeted("one")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Untargeted has no component annotated with @TargetAggregateIdentifier.");
        assertThatThrownBy(() -> of("one")).isInstanceOf(IllegalArgumentException.class);
    }

    private VersionedAggregateIdentifier of(Object command) {
        return targets.resolveTarget(GenericCommandMessage.asCommandMessage(command));
    }
}
