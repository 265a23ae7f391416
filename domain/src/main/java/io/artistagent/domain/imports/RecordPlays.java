package io.artistagent.domain.imports;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record one batch of plays. A repeated batch has no effect. */
public record RecordPlays(@TargetAggregateIdentifier ImportId importId, int batch, List<Play> plays) {}
