package io.artistagent.query.imports;

import io.artistagent.query.catalogue.Catalogue;
import io.artistagent.query.imports.ImportDocument.State;
import io.artistagent.query.imports.ImportView.TrackName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Suggests tracks for a waiting import by its file name. Each query looks them up anew, so tracks added while the import waits are found
 * too.
 */
@Component
final class Suggestions {

    private final Catalogue catalogue;

    Suggestions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ImportView alone(ImportDocument it, ImportCounts.Counted counted) {
        return ImportView.of(it, counted, suggested(it, new HashMap<>()));
    }

    List<ImportView> inList(List<ImportDocument> imports, ImportCounts.All counted) {
        Map<String, List<TrackName>> ofArtists = new HashMap<>();
        return imports.stream()
                .map(it -> ImportView.inList(it, counted.of(it.id()), suggested(it, ofArtists)))
                .toList();
    }

    private static boolean isOpen(ImportDocument it) {
        return it.state() == State.WAITING
                && it.kind().needsTrack()
                && it.trackId() == null
                && it.artistId() != null
                && it.fileName() != null;
    }

    private List<TrackName> suggested(ImportDocument it, Map<String, List<TrackName>> ofArtists) {
        if (!isOpen(it)) {
            return List.of();
        }
        TimelineFileName named = TimelineFileName.of(String.valueOf(it.fileName()));
        return ofArtists
                .computeIfAbsent(
                        String.valueOf(it.artistId()),
                        artist -> catalogue.ofArtist(artist).stream()
                                .map(track -> new TrackName(track.trackId(), track.title()))
                                .toList())
                .stream()
                .filter(track -> named.isOf(track.title()))
                .toList();
    }
}
