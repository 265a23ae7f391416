package io.artistagent.domain.imports;

import io.artistagent.domain.statistics.PlaylistFigures;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record one batch of playlist figures over a period. A repeated batch has no effect. */
public record RecordPlaylists(
        @TargetAggregateIdentifier ImportId importId, int batch, List<PlaylistFigures> playlists) {}
