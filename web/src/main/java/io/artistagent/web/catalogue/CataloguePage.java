package io.artistagent.web.catalogue;

import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A part of an artist's music: releases with their tracks, newest first, and behind the last of them the tracks on none.
 *
 * @param next where the next releases begin
 * @param whole whether nothing stands before or behind this part
 */
public record CataloguePage(
        String artistId,
        List<Group> groups,
        @Nullable String next,
        boolean whole,
        @Nullable Problem problem) {

    /**
     * Tracks that belong together.
     *
     * @param release what they are on; null for those on none
     * @param next where the next of them begin
     */
    public record Group(
            @Nullable Release release,
            List<Track> tracks,
            @Nullable String next) {

        /** All of a release's tracks stand in the order they were added, which is how they are played. */
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

    /** Whether everything is on this page, so that it can be counted. */
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
