package io.artistagent.standalone.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every page that the owner of a {@link SampleArtist} can open. Artists are given as the addresses of their pages. */
record OwnerPages(
        String artist,
        String match,
        List<UUID> releases,
        List<UUID> tracks,
        List<UUID> imports,
        List<String> people,
        List<UUID> requests) {

    Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", artist + "/overview");
        pages.put("overview of followers, a year", artist + "/overview?period=365&metric=followers");
        pages.put("overview without comparison", artist + "/overview?period=7&metric=saves&compare=none");
        pages.put(
                "overview of chosen days",
                artist
                        + "/overview?period=custom&from=%s&to=%s&metric=streams"
                                .formatted(SampleArtist.TODAY.minusDays(60), SampleArtist.TODAY.minusDays(30)));
        pages.put("overview of a year", artist + "/overview?period=365");
        pages.put(
                "overview of days in the wrong order",
                artist + "/overview?period=custom&from=2026-11-20&to=2026-11-02");
        pages.put("playlists", artist + "/playlists");
        pages.put(
                "playlists of an earlier period",
                artist
                        + "/playlists?from=%s&to=%s"
                                .formatted(SampleArtist.TODAY.minusDays(57), SampleArtist.TODAY.minusDays(30)));
        pages.put("catalogue", artist + "/catalogue");
        pages.put("new release", artist + "/releases/new");
        pages.put("correct release", "/releases/" + releases.getFirst() + "/edit");
        pages.put("new track", artist + "/tracks/new");
        pages.put("track", "/tracks/" + tracks.getFirst());
        pages.put("track of a single", "/tracks/" + tracks.get(9));
        pages.put("release", "/releases/" + releases.get(2));
        pages.put("upcoming release", "/releases/" + releases.getLast());
        pages.put("draft", "/tracks/" + tracks.getLast());
        pages.put("correct track", "/tracks/" + tracks.getFirst() + "/edit");
        pages.put("imports", artist + "/imports");
        pages.put("import done", "/imports/" + imports.getFirst());
        pages.put("waiting import", "/imports/" + imports.getLast());
        pages.put("own listening", "/me/listening");
        pages.put("imports of own listening", "/me/imports");
        pages.put("matches", artist + "/matches");
        pages.put("matches, filtered", artist + "/matches?country=NO&strength=GOOD");
        pages.put("matches, dismissed", artist + "/matches?dismissed=true");
        pages.put("match", match);
        pages.put("search", "/artists");
        pages.put("search without results", "/artists?q=unknownname");
        pages.put("own page", artist);
        pages.put("public page", artist.replace("/artists/", "/a/"));
        pages.put("page of another", people.getFirst());
        pages.put("edit profile", artist + "/edit");
        pages.put("blocked artists", artist + "/blocks");
        pages.put("retire", artist + "/retire");
        pages.put("inbox", artist + "/collaborations");
        pages.put("sent", artist + "/collaborations?box=outgoing");
        pages.put("requests of all artists", "/collaborations");
        pages.put("declined requests", artist + "/collaborations?box=incoming&status=DECLINED");
        pages.put("none withdrawn", artist + "/collaborations?box=incoming&status=WITHDRAWN");
        pages.put("request", "/collaborations/" + requests.get(5));
        pages.put("collaboration in progress", "/collaborations/" + requests.get(2));
        pages.put("comments", "/collaborations/" + requests.get(2) + "/comments");
        pages.put("accepting", "/collaborations/" + requests.get(5) + "/steps?step=ACCEPT");
        pages.put("ending", "/collaborations/" + requests.get(2) + "/steps?step=CANCEL");
        pages.put("own request", "/collaborations/" + requests.get(6));
        pages.put(
                "proposal", artist + "/collaborations/new?to=" + people.get(10).substring("/artists/".length()));
        pages.put("more", "/more");
        pages.put("choose", "/choose");
        pages.put("new artist", "/artists/new");
        pages.put("nothing", "/nothing/is/here");
        pages.put("overview of another artist", people.getFirst() + "/overview");
        return pages;
    }
}
