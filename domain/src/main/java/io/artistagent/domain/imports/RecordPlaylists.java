package io.artistagent.domain.imports;

import io.artistagent.domain.statistics.PlaylistFigures;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records one batch of playlist figures over a period; a batch that is recorded already changes nothing. */
public record RecordPlaylists(
        @TargetAggregateIdentifier ImportId importId, int batch, List<PlaylistFigures> playlists) {}
