package io.artistagent.domain.imports;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records one batch of plays; a batch that is recorded already changes nothing. */
public record RecordPlays(@TargetAggregateIdentifier ImportId importId, int batch, List<Play> plays) {}
