package io.artistagent.web.catalogue;

import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of an artist's music: releases with their tracks, newest first. Tracks without a release follow the last release.
 *
 * @param next the cursor of the next page of releases; null on the last page
 * @param whole whether this page holds all releases
 */
public record CataloguePage(
        String artistId,
        List<Group> groups,
        @Nullable String next,
        boolean whole,
        @Nullable Problem problem) {

    /**
     * The tracks of one release, or the tracks without a release.
     *
     * @param release null for tracks without a release
     * @param next the cursor of the group's next tracks; null if there are no more
     */
    public record Group(
            @Nullable Release release,
            List<Track> tracks,
            @Nullable String next) {

        /** Lists a complete release in the order its tracks were added, which is the playing order. */
        static Group of(@Nullable Release release, Page<Track> found, boolean fromTheFirst) {
            boolean all = fromTheFirst && found.nextCursor() == null && release != null;
            return new Group(release, all ? found.items().reversed() : found.items(), found.nextCursor());
        }

        public String id() {
            return release == null ? CatalogueApi.NO_RELEASE : release.id();
        }
    }

    public boolean empty() {
        return groups.isEmpty();
    }

    public int releases() {
        return (int) groups.stream().filter(group -> group.release() != null).count();
    }

    public int tracks() {
        return groups.stream().mapToInt(group -> group.tracks().size()).sum();
    }

    /** Whether the page holds all music, so that releases and tracks can be counted. */
    public boolean counted() {
        return whole && !empty() && groups.stream().allMatch(group -> group.next() == null);
    }

    public String address() {
        return "/artists/" + artistId + "/catalogue";
    }

    public String further() {
        return UriComponentsBuilder.fromPath(address())
                .queryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(next)
                .toUriString();
    }

    public String further(Group group) {
        return UriComponentsBuilder.fromPath(address())
                .queryParam("release", group.id())
                .queryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(group.next())
                .toUriString();
    }
}
