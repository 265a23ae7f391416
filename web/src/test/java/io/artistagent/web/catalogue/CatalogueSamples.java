package io.artistagent.web.catalogue;

import io.artistagent.web.api.Credit;
import io.artistagent.web.api.Page;
import io.artistagent.web.api.Release;
import io.artistagent.web.api.ReleaseKind;
import io.artistagent.web.api.Track;
import io.artistagent.web.api.TrackStatus;
import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.catalogue.CataloguePage.Group;
import io.artistagent.web.shell.Form;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Music in every state, for pages to show. */
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
                false);
    }

    /** More tracks than one sees at a glance, of two releases with one name and of none. */
    public static TrackChoice choice() {
        Release full = new Release("r1", "1", "Nachtfahrt", ReleaseKind.EP, null, null, 1);
        Release same = new Release("r2", "1", "Nachtfahrt", ReleaseKind.SINGLE, null, null, 1);
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
        Release full = new Release("r1", "1", "Nachtfahrt", ReleaseKind.EP, "2026-11-06", "00602445790128", 1);
        Release sparse = new Release("r2", "1", "Blau", ReleaseKind.SINGLE, null, null, 1);
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
                        new CataloguePage("1", List.of(), null, true, ArtistSamples.AWAY),
                        new CataloguePage(
                                "1",
                                List.of(
                                        Group.of(sparse, Page.empty(), true),
                                        Group.of(full, new Page<>(List.of(draft), "more=="), true),
                                        Group.of(null, new Page<>(List.of(published), null), true)),
                                "next==",
                                false,
                                null)),
                "catalogue/release",
                List.of(
                        new ReleaseForm("1", null, bad, null),
                        new ReleaseForm(
                                "1",
                                full,
                                ReleaseForm.filled(full),
                                Form.empty().with("title", "lost"))),
                "catalogue/trackform",
                List.of(
                        new TrackForm("1", null, List.of(full), bad, null),
                        new TrackForm("1", draft, List.of(full), filled, Form.empty())),
                "catalogue/track",
                List.of(
                        new TrackPages.TrackPage(draft, "Nachtfahrt", "Łucja", true),
                        new TrackPages.TrackPage(published, null, "Łucja", true),
                        new TrackPages.TrackPage(published, null, "Łucja", false)));
    }
}
