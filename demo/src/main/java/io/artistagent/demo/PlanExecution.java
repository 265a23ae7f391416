package io.artistagent.demo;

import io.artistagent.demo.plan.ArtistPlan;
import io.artistagent.demo.plan.DemoPlan;
import io.artistagent.demo.plan.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Executes a plan step by step. Results of an earlier run are recognised and left unchanged. */
final class PlanExecution {

    private final DemoPlan plan;
    private final Progress progress;
    private final ParallelTasks parallelTasks = new ParallelTasks();
    private final Registration registration;
    private final Consents consents;
    private final Catalogue catalogue;
    private final Pictures pictures;
    private final Imports imports;
    private final Collaborations collaborations;

    PlanExecution(DemoPlan plan, Api api, Progress progress, Clock clock) {
        this.plan = plan;
        this.progress = progress;
        AssignedIds ids = new AssignedIds();
        IdempotencyKeys keys = new IdempotencyKeys(plan.seed(), plan.end());
        this.registration = new Registration(api, keys, ids);
        this.consents = new Consents(api);
        this.pictures = new Pictures(api, ids);
        this.catalogue = new Catalogue(api, keys, ids);
        this.imports = new Imports(api, ids, plan);
        this.collaborations = new Collaborations(api, keys, ids, plan, clock);
    }

    Summary run() {
        long begin = System.nanoTime();
        List<ArtistPlan> artists = plan.artists();
        step("Artists", artists, registration::register);
        step("Consents", artists.stream().map(ArtistPlan::person).distinct().toList(), consents::giveAll);
        // These need a minute to expire, which passes during the other steps
        step("Requests that will expire", plan.collaborationsThat(Outcome.EXPIRED), collaborations::play);
        tracks();
        step(
                "Other collaborations",
                plan.collaborations().stream()
                        .filter(it -> it.outcome() != Outcome.EXPIRED)
                        .toList(),
                collaborations::play);
        step("Portraits", artists, pictures::portray);
        step("Covers", catalogue.toCover(), pictures::cover);
        imports();
        collaborations.awaitExpiry(progress);
        return new Summary(
                artists.size(),
                catalogue.releases(),
                catalogue.tracks(),
                catalogue.published(),
                imports.files(),
                imports.rows(),
                collaborations.counts(),
                collaborations.comments(),
                (System.nanoTime() - begin) / 1_000_000_000L,
                registration.named());
    }

    private <T> void step(String name, List<T> things, Consumer<T> work) {
        try (Progress.Step step = progress.step(name, things.size())) {
            parallelTasks.each(things, thing -> {
                work.accept(thing);
                step.done(1);
            });
        }
    }

    private void tracks() {
        try (Progress.Step step = progress.step("Releases and tracks", DemoPlan.RELEASES + DemoPlan.TRACKS)) {
            parallelTasks.each(plan.artists(), artist -> catalogue.publish(artist, step));
        }
    }

    private void imports() {
        step("Daily figures uploaded", plan.artists(), imports::send);
        step("Daily figures recorded", imports.sent(), imports::await);
    }
}
