package io.artistagent.domain.imports;

import io.artistagent.domain.statistics.DayFigures;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records one batch of daily figures; a batch that is recorded already changes nothing. */
public record RecordFigures(@TargetAggregateIdentifier ImportId importId, int batch, List<DayFigures> figures) {}
