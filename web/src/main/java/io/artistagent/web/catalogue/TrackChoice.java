package io.artistagent.web.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An artist's tracks as a choice list, grouped by release. */
public record TrackChoice(List<Group> groups) {

    /** A longer list is easier to search than to scan. */
    private static final int SHORT_LIST = 30;

    /** The tracks of one release; {@code release} is its title, or null for tracks without a release. */
    public record Group(@Nullable String release, List<Track> tracks) {}

    public static TrackChoice of(List<Release> releases, List<Track> tracks) {
        Map<String, List<Track>> byRelease = new LinkedHashMap<>();
        releases.forEach(release -> byRelease.put(release.id(), new ArrayList<>()));
        List<Track> onNone = new ArrayList<>();
        for (Track track : tracks.reversed()) {
            byRelease.getOrDefault(String.valueOf(track.releaseId()), onNone).add(track);
        }
        List<Group> groups = new ArrayList<>();
        for (Release release : releases) {
            groups.add(new Group(release.title(), byRelease.getOrDefault(release.id(), List.of())));
        }
        groups.add(new Group(null, onNone));
        return new TrackChoice(
                groups.stream().filter(group -> !group.tracks().isEmpty()).toList());
    }

    /** Returns the title of a listed track, or null for an unknown id. */
    public @Nullable String titleOf(String id) {
        return groups.stream()
                .flatMap(group -> group.tracks().stream())
                .filter(track -> track.id().equals(id))
                .map(Track::title)
                .findFirst()
                .orElse(null);
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    public boolean many() {
        return groups.stream().mapToInt(group -> group.tracks().size()).sum() > SHORT_LIST;
    }
}
