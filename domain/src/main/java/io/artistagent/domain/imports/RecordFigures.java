package io.artistagent.domain.imports;

import io.artistagent.domain.statistics.DayFigures;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record one batch of daily figures. A repeated batch has no effect. */
public record RecordFigures(@TargetAggregateIdentifier ImportId importId, int batch, List<DayFigures> figures) {}
