package io.artistagent.domain.privacy;

import io.artistagent.domain.PersonId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** An officer extends the time to answer.
 *
 * @param until the new end; null for the latest that the law allows
 */
public record ExtendCase(
        @TargetAggregateIdentifier CaseId caseId,
        @TargetAggregateVersion @Nullable Long version,
        PersonId officer,
        Reason reason,
        @Nullable Instant until) {}
