package io.artistagent.domain.imports;

import io.artistagent.domain.statistics.SongFigures;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record one batch of song figures over a period. A repeated batch has no effect. */
public record RecordSongs(@TargetAggregateIdentifier ImportId importId, int batch, List<SongFigures> songs) {}
