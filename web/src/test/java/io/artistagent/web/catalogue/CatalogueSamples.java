package io.artistagent.web.catalogue;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.catalogue.CataloguePage.Group;
import io.artistagent.web.client.ApiClients;
import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.Picture;
import io.artistagent.web.statistics.Dashboard;
import io.artistagent.web.statistics.OverviewSamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample music in every state. */
public final class CatalogueSamples {

    private CatalogueSamples() {}

    public static Track track(TrackStatus status, String releaseId) {
        return new Track(
                "t-" + status,
                "1",
                releaseId,
                "Blau & <i>Morgen</i>",
                releaseId == null ? null : "CHAA12600001",
                223_456,
                List.of(),
                releaseId == null ? null : "de",
                true,
                releaseId == null
                        ? null
                        : List.of(new Credit("1", "Łucja", "MAIN_ARTIST"), new Credit(null, "N", "GHOST")),
                status,
                2,
                Instant.EPOCH,
                null,
                false,
                "T0345246801",
                releaseId == null ? List.of() : List.of(releaseId, "r9"),
                releaseId == null
                        ? null
                        : new Track.IsrcDispute(List.of(new Track.IsrcDispute.Claim("t9", "Blau", "a9", null)), true),
                releaseId == null ? null : new Picture("p3"));
    }

    /** The choices that this API offers. */
    public static TrackChoices choices(ApiClients clients) {
        return new TrackChoices(clients.create(CatalogueApi.class));
    }

    /** A long list of tracks, on two releases with the same name and on none. */
    public static TrackChoice choice() {
        Release full = new Release("r1", "1", "Nachtfahrt", ReleaseKind.EP, null, null, 1, null, null);
        Release same = new Release("r2", "1", "Nachtfahrt", ReleaseKind.SINGLE, null, null, 1, null, null);
        return TrackChoice.of(
                List.of(full, same),
                Collections.nCopies(20, "r").stream()
                        .flatMap(each -> Stream.of(
                                track(TrackStatus.DRAFT, "r1"),
                                track(TrackStatus.PUBLISHED, "r2"),
                                track(TrackStatus.PUBLISHED, null)))
                        .toList());
    }

    public static Map<String, List<Object>> pages() {
        Release full = new Release(
                "r1",
                "1",
                "Nachtfahrt",
                ReleaseKind.EP,
                "2026-11-06",
                "00602445790128",
                1,
                new Picture("p2"),
                new Release.UpcDispute(List.of(new Release.UpcDispute.Claim("r9", "Blau", "a9", "Bö")), true));
        Release sparse = new Release("r2", "1", "Blau", ReleaseKind.SINGLE, null, null, 1, null, null);
        Track draft = track(TrackStatus.DRAFT, "r1");
        Track published = track(TrackStatus.PUBLISHED, null);
        Form bad = Form.empty();
        bad.reject("credits.0.role", "Choose a role.");
        bad.reject("durationMs", "Write a length.");
        Form filled = Form.empty().with("durationMs", 223_456).with("credits.0.name", "Łucja");
        return Map.of(
                "catalogue/list",
                List.of(
                        new CataloguePage("1", List.of(), null, true, null),
                        new CataloguePage("1", List.of(), null, true, ArtistSamples.UNAVAILABLE),
                        new CataloguePage(
                                "1",
                                List.of(
                                        Group.of(sparse, Page.empty(), true),
                                        Group.of(full, new Page<>(List.of(draft), "more=="), true),
                                        Group.of(null, new Page<>(List.of(published), null), true)),
                                "next==",
                                false,
                                null)),
                "catalogue/releaseform",
                List.of(
                        new ReleaseForm("1", null, bad, null),
                        new ReleaseForm(
                                "1",
                                full,
                                ReleaseForm.filled(full),
                                Form.empty().with("title", "lost"))),
                "catalogue/trackform",
                List.of(
                        new TrackForm("1", null, List.of(full, sparse), bad, null),
                        new TrackForm("1", draft, List.of(full, sparse), filled, Form.empty())),
                "catalogue/track",
                List.of(
                        new WorkPages.TrackPage(
                                draft,
                                full,
                                "Łucja",
                                true,
                                work(),
                                new WorkPages.Agreements(List.of(agreement()), true)),
                        new WorkPages.TrackPage(published, null, "Łucja", true, nothing(), WorkPages.Agreements.NONE),
                        new WorkPages.TrackPage(
                                published, null, "Łucja", true, unavailable(), WorkPages.Agreements.NONE),
                        new WorkPages.TrackPage(published, null, "Łucja", false, null, WorkPages.Agreements.NONE)),
                "catalogue/release",
                List.of(
                        new WorkPages.ReleasePage(
                                full,
                                "Łucja",
                                true,
                                List.of(draft, published),
                                true,
                                work(),
                                new WorkPages.Agreements(List.of(agreement()), true)),
                        new WorkPages.ReleasePage(
                                sparse, "Łucja", true, List.of(), false, nothing(), WorkPages.Agreements.NONE),
                        new WorkPages.ReleasePage(
                                full, "Łucja", false, List.of(published), false, null, WorkPages.Agreements.NONE)));
    }

    private static WorkFiguresView work() {
        LocalDate from = LocalDate.of(2026, 10, 24);
        LocalDate to = LocalDate.of(2026, 11, 20);
        Dashboard board = OverviewSamples.board(2);
        WorkDashboard.Curve curve = new WorkDashboard.Curve(
                from.plusDays(9),
                List.of(
                        new WorkDashboard.CurveLine("t", "Neu", from.plusDays(9), Arrays.asList(10.0, null, 9.0)),
                        new WorkDashboard.CurveLine(
                                "u", "Blau", from.minusYears(1), Arrays.asList(20.0, 18.0, 17.0, 11.0))));
        return WorkFiguresView.of(
                "/tracks/t",
                OverviewSamples.options(null, null, null, true),
                new ApiResult.Success<>(new WorkDashboard(
                        "t",
                        from,
                        to,
                        from.minusDays(28),
                        from.minusDays(1),
                        to,
                        board.figures(),
                        board.chart(),
                        board.releases(),
                        board.topTracks(),
                        new WorkDashboard.Total(1_352_789, 180, from.minusYears(1), to),
                        List.of(
                                new WorkDashboard.BySource("SPOTIFY_FOR_ARTISTS", 352_789.0, 26),
                                new WorkDashboard.BySource("ELSEWHERE", null, 1)),
                        curve)));
    }

    private static WorkFiguresView nothing() {
        return WorkFiguresView.of(
                "/tracks/t",
                OverviewSamples.options(null, null, null, true),
                new ApiResult.Success<>(new WorkDashboard(
                        "t", null, null, null, null, null, null, null, null, null, null, null, null)));
    }

    private static Agreement agreement() {
        return agreement(false, "PENDING");
    }

    static Agreement agreement(boolean retired, String status) {
        return new Agreement(
                "c1",
                new Agreement.Party("1", "Łucja", new Picture("p1"), false),
                new Agreement.Party("2", "<b>Die Nacht", null, retired),
                "REMIX",
                status,
                new Agreement.About("<b>Die Nacht"));
    }

    private static WorkFiguresView unavailable() {
        return WorkFiguresView.of(
                "/tracks/t",
                OverviewSamples.options(null, null, null, true),
                new ApiResult.Failure<>(ArtistSamples.UNAVAILABLE));
    }
}
