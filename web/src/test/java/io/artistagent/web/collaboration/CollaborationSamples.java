package io.artistagent.web.collaboration;

import io.artistagent.web.artist.ArtistSamples;
import io.artistagent.web.catalogue.CatalogueSamples;
import io.artistagent.web.catalogue.TrackChoice;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.Picture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sample collaborations in every state. */
public final class CollaborationSamples {

    private CollaborationSamples() {}

    public static Collaboration collaboration(CollaborationStatus status) {
        return collaboration(status, CollaborationStep.values());
    }

    static Collaboration collaboration(CollaborationStatus status, CollaborationStep... steps) {
        return collaboration(false, status, steps);
    }

    /** A collaboration whose sender, Bruno, has retired. */
    public static Collaboration retired(CollaborationStatus status, CollaborationStep... steps) {
        return collaboration(true, status, steps);
    }

    private static Collaboration collaboration(
            boolean retired, CollaborationStatus status, CollaborationStep... steps) {
        boolean agreed = status == CollaborationStatus.ACCEPTED;
        List<Split> splits = List.of(new Split("1", "Łucja", 3333), new Split("2", "Bruno", 6667));
        return new Collaboration(
                "c1",
                new Collaboration.Party("2", "Bruno", new Picture("p2"), retired),
                new Collaboration.Party("1", "Łucja", null, false),
                CollaborationKind.REMIX,
                "Hello\n<b>you</b>",
                agreed ? null : new Collaboration.About("t", "Blau"),
                splits,
                agreed ? splits : null,
                status,
                List.of(steps),
                Instant.EPOCH,
                Instant.EPOCH,
                agreed ? null : Instant.EPOCH,
                agreed ? null : List.of(new Collaboration.Comment("x", "1", "Łucja", "Yes", Instant.EPOCH)),
                agreed ? "a+b==" : null,
                2);
    }

    /** A collaboration whose sender was erased. */
    private static Collaboration erased() {
        return new Collaboration(
                "c2",
                new Collaboration.Party("2", null, null, true),
                new Collaboration.Party("1", "Łucja", null, false),
                CollaborationKind.REMIX,
                null,
                null,
                List.of(new Split("1", "Łucja", 3333), new Split("2", null, 6667)),
                null,
                CollaborationStatus.PENDING,
                List.of(CollaborationStep.ACCEPT, CollaborationStep.DECLINE),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                List.of(new Collaboration.Comment("x", "2", null, null, Instant.EPOCH)),
                null,
                2);
    }

    private static List<Object> steps() {
        List<Object> steps = new ArrayList<>();
        CollaborationPage page = new CollaborationPage(collaboration(CollaborationStatus.PENDING), "1", Form.empty());
        for (Step step : Step.values()) {
            steps.add(new StepPage(page, step, ChangesSince.NOTHING));
            steps.add(new StepPage(
                    page, step, ChangesSince.of(CollaborationStatus.EXPIRED, "", page.it(), cursor -> Page.empty())));
        }
        return steps;
    }

    public static Map<String, List<Object>> pages() {
        List<Object> each = new ArrayList<>();
        List<Collaboration> all = new ArrayList<>();
        for (CollaborationStatus status : CollaborationStatus.values()) {
            Collaboration it = collaboration(status);
            all.add(it);
            each.add(new CollaborationPage(it, "1", Form.empty()));
            each.add(new CollaborationPage(collaboration(status, new CollaborationStep[0]), "2", Form.empty()));
        }
        each.add(new CollaborationPage(erased(), "1", Form.empty()));
        each.add(new CollaborationPage(retired(CollaborationStatus.ACCEPTED), "1", Form.empty()));
        all.add(erased());
        all.add(retired(CollaborationStatus.PENDING));
        Form bad = Form.empty().with("splits.0", "60").with("splits.1", "60");
        bad.reject("splits", "They must add up to 100%.");
        bad.reject("kind", "Choose one.");
        return Map.of(
                "collaboration/one",
                each,
                "collaboration/earlier",
                List.of(
                        new CommentsPage(
                                (CollaborationPage) each.getFirst(),
                                new Page<>(
                                        List.of(new Collaboration.Comment("x", "1", "Łucja", "Yes", Instant.EPOCH)),
                                        "a+b==")),
                        new CommentsPage((CollaborationPage) each.getFirst(), Page.empty())),
                "collaboration/step",
                steps(),
                "collaboration/box",
                List.of(
                        new BoxPage("1", "incoming", null, List.of(), Page.empty(), null),
                        new BoxPage("1", "outgoing", CollaborationStatus.EXPIRED, List.of(), Page.empty(), null),
                        new BoxPage("1", "incoming", null, List.of(), Page.empty(), ArtistSamples.UNAVAILABLE),
                        new BoxPage(null, "outgoing", null, List.of(), new Page<>(all, "a+b=="), null),
                        new BoxPage("1", "incoming", null, all, new Page<>(all, "a+b=="), null)),
                "collaboration/propose",
                List.of(
                        new Proposal(
                                ArtistSamples.artist("1", true, true),
                                ArtistSamples.artist("2", false, true),
                                new TrackChoice(List.of()),
                                Proposal.halves()),
                        new Proposal(
                                ArtistSamples.artist("1", true, true),
                                ArtistSamples.artist("2", false, false),
                                CatalogueSamples.choice(),
                                bad)));
    }
}
