package io.artistagent.command;

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

    private record Aimless(String aggregate) {}

    @Test
    void a_command_names_its_aggregate_and_the_version_it_expects() {
        assertThat(of(new Rename("new", "one", 3L))).isEqualTo(new VersionedAggregateIdentifier("one", 3L));
        assertThat(of(new Rename("new", "two", null))).isEqualTo(new VersionedAggregateIdentifier("two", null));
    }

    @Test
    void a_command_need_not_expect_a_version() {
        assertThat(of(new Close("one"))).isEqualTo(new VersionedAggregateIdentifier("one", null));
    }

    @Test
    void a_command_for_nothing_is_refused() {
        assertThatThrownBy(() -> of(new Aimless("one")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Aimless has no component annotated with @TargetAggregateIdentifier.");
        assertThatThrownBy(() -> of("one")).isInstanceOf(IllegalArgumentException.class);
    }

    private VersionedAggregateIdentifier of(Object command) {
        return targets.resolveTarget(GenericCommandMessage.asCommandMessage(command));
    }
}
