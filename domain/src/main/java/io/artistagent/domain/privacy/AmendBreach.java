package io.artistagent.domain.privacy;

import io.artistagent.domain.Change;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** An officer adds to what is known of a breach, and when it was notified. */
public record AmendBreach(
        @TargetAggregateIdentifier BreachId breachId,
        @TargetAggregateVersion @Nullable Long version,
        Change<BreachText> what,
        Change<List<DataCategory>> categories,
        Change<Long> persons,
        Change<BreachText> measures,
        Change<Instant> authorityNotifiedAt,
        Change<Instant> personsNotifiedAt) {}
