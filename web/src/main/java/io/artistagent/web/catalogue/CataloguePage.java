package io.artistagent.web.catalogue;

import io.artistagent.web.api.Problem;
import io.artistagent.web.api.Release;
import io.artistagent.web.api.Track;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All of an artist's music: releases with their tracks, newest first, then tracks on none. */
public record CataloguePage(
        String artistId,
        List<Release> releases,
        List<Track> tracks,
        @Nullable Problem problem) {

    static CataloguePage of(String artistId, List<Release> releases, List<Track> tracks, @Nullable Problem problem) {
        Comparator<Release> newest =
                Comparator.comparing(Release::releaseDate, Comparator.nullsFirst(Comparator.reverseOrder()));
        return new CataloguePage(artistId, releases.stream().sorted(newest).toList(), tracks, problem);
    }

    /** The tracks of a release in the order they were added, which is how they are played. */
    public List<Track> on(Release release) {
        return tracks.stream()
                .filter(track -> release.id().equals(track.releaseId()))
                .toList()
                .reversed();
    }

    public List<Track> alone() {
        return tracks.stream()
                .filter(track ->
                        releases.stream().noneMatch(release -> release.id().equals(track.releaseId())))
                .toList();
    }

    public boolean empty() {
        return releases.isEmpty() && tracks.isEmpty();
    }
}
