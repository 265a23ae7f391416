package io.artistagent.web.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All of an artist's tracks to choose one from, those of a release together. */
public record TrackChoice(List<Group> groups) {

    /** More than this many are easier found by typing. */
    private static final int AT_A_GLANCE = 30;

    /** The tracks of one release; those on none have no title above them. */
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

    /** The title of one of the tracks; null for another id. */
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
        return groups.stream().mapToInt(group -> group.tracks().size()).sum() > AT_A_GLANCE;
    }
}
