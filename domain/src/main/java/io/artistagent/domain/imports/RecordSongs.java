package io.artistagent.domain.imports;

import io.artistagent.domain.statistics.SongFigures;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records one batch of song figures over a period; a batch that is recorded already changes nothing. */
public record RecordSongs(@TargetAggregateIdentifier ImportId importId, int batch, List<SongFigures> songs) {}
