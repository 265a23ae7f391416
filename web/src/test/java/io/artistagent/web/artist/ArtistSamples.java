package io.artistagent.web.artist;

import io.artistagent.web.artist.ArtistsApi.Search;
import io.artistagent.web.artist.PublicPages.PublicArtistPage;
import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.Picture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Sample artists of every kind. */
public final class ArtistSamples {

    public static final Problem UNAVAILABLE = new Problem(Problem.Kind.UNAVAILABLE, null, null, List.of());
    public static final BlockedArtist BLOCKED = new BlockedArtist("9", null);

    private ArtistSamples() {}

    public static Artist artist(String id, boolean owned, boolean full) {
        return new Artist(
                id,
                full ? "Łucja & <b>Die Nacht</b>" : "X",
                full ? "CH" : null,
                full ? List.of("indie pop") : null,
                full ? "Two\nlines" : null,
                full ? List.of("https://a.example/x", "javascript:alert(1)") : null,
                full ? List.of(Skill.SINGER) : null,
                full ? ArtistStatus.ACTIVE : ArtistStatus.RETIRED,
                full ? Instant.EPOCH : null,
                null,
                4,
                owned,
                owned ? new Artist.Contact(full ? "Lucja" : null, null) : null,
                full ? new Picture("p1") : null,
                owned && full ? new Artist.PublicPage(true, true, false, true) : null,
                false);
    }

    /** An own artist with a public page that search engines may list, in this status. */
    static Artist indexed(ArtistStatus status) {
        Artist.PublicPage page = new Artist.PublicPage(true, true, true, true);
        List<String> none = List.of();
        return new Artist(
                "1", "Kofi", "GH", none, null, none, null, status, null, null, 1, true, null, null, page, false);
    }

    /** An artist after the person was erased. */
    private static Artist erased() {
        return new Artist(
                "4",
                null,
                "CH",
                List.of("folk"),
                null,
                null,
                null,
                ArtistStatus.ACTIVE,
                Instant.EPOCH,
                null,
                5,
                false,
                null,
                null,
                null,
                false);
    }

    private static PublicArtist shown(boolean full) {
        return new PublicArtist(
                "1",
                full ? "Łucja & <b>Die Nacht</b>" : "X",
                full ? "CH" : null,
                full ? List.of("indie pop") : null,
                full ? "\"><script>alert(1)</script>\nTwo " + "long ".repeat(60) : null,
                full ? List.of("https://a.example/x", "javascript:alert(1)") : null,
                full ? List.of(Skill.SINGER) : null,
                full ? new Picture("p1") : null,
                !full,
                full,
                true);
    }

    private static PublicRelease out(boolean full) {
        return new PublicRelease(
                full ? "r1" : "r2", "<b>Die Nacht", "EP", full ? "2026-11" : null, full ? new Picture("p2") : null);
    }

    private static ProfileTrack track(String id, String release) {
        return new ProfileTrack(
                id, release, "<b>Die Nacht", "PUBLISHED", 183_000, release == null ? null : new Picture("p3"));
    }

    public static Map<String, List<Object>> pages() {
        Artist mine = artist("1", true, true);
        Artist other = artist("2", false, true);
        Artist sparse = artist("3", false, false);
        Form bad = Form.empty().with("bio", "<script>");
        bad.reject("stageName", "Write a name.");
        bad.reject("links.1", "Start with https://");
        Search nothing = new Search(null, null, null, null, null, 24);
        Search much = new Search("a&b", "x", "CH", "SINGER", null, 24);
        return Map.of(
                "artist/form",
                List.of(
                        ArtistForm.fresh(),
                        new ArtistForm(null, bad, null, ""),
                        new ArtistForm(
                                mine,
                                ArtistForm.filled(mine),
                                Form.empty().with("bio", "lost"),
                                "https://a.example/a/1")),
                "artist/public",
                List.of(
                        new PublicArtistPage(
                                shown(true),
                                false,
                                true,
                                List.of(out(true), out(false)),
                                false,
                                new PublicFigures(LocalDate.EPOCH, 352_789.0, null),
                                "https://a.example/a/1",
                                "https://a.example"),
                        new PublicArtistPage(
                                shown(false),
                                false,
                                false,
                                List.of(),
                                false,
                                null,
                                "https://a.example/a/1",
                                "https://a.example"),
                        new PublicArtistPage(
                                shown(false),
                                true,
                                false,
                                List.of(),
                                true,
                                null,
                                "https://a.example/a/1",
                                "https://a.example")),
                "artist/blocks",
                List.of(
                        new BlocksPage(mine, Page.empty(), null),
                        new BlocksPage(mine, Page.empty(), UNAVAILABLE),
                        new BlocksPage(
                                mine,
                                new Page<>(List.of(BLOCKED, new BlockedArtist("8", "<b>Bruno")), "next=="),
                                null)),
                "artist/retire",
                List.of(mine),
                "artist/search",
                List.of(
                        new SearchPage(nothing, Page.empty(), null),
                        new SearchPage(nothing, Page.empty(), UNAVAILABLE),
                        new SearchPage(much, Page.empty(), null),
                        new SearchPage(much, new Page<>(List.of(mine, other, sparse, erased()), "next=="), null)),
                "artist/profile",
                List.of(
                        new ProfilePage(mine, List.of(), null, false, false),
                        new ProfilePage(other, List.of(track("5", null), track("6", "r1")), null, true, true),
                        new ProfilePage(sparse, List.of(), "next==", false, false),
                        new ProfilePage(erased(), List.of(), null, true, true)));
    }
}
