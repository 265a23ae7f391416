package io.artistagent.demo;

import io.artistagent.demo.plan.ArtistPlan;
import io.artistagent.demo.plan.CollaborationPlan;
import io.artistagent.demo.plan.CollaborationPlan.Step;
import io.artistagent.demo.plan.DemoPlan;
import io.artistagent.demo.plan.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Requests the collaborations and takes each one to its planned status. */
final class Collaborations {

    /** Slightly more than the minimum lifetime of a request. */
    private static final Duration SHORT = Duration.ofSeconds(75);

    private static final int KEY_USED_FOR_ANOTHER_BODY = 422;

    private final Api api;
    private final IdempotencyKeys keys;
    private final AssignedIds ids;
    private final DemoPlan plan;
    private final Clock clock;
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final AtomicInteger comments = new AtomicInteger();
    private final AtomicInteger expiredBefore = new AtomicInteger();
    private final AtomicLong lastExpiry = new AtomicLong();
    private final OutgoingCollaborations outgoingCollaborations;

    Collaborations(Api api, IdempotencyKeys keys, AssignedIds ids, DemoPlan plan, Clock clock) {
        this.api = api;
        this.keys = keys;
        this.ids = ids;
        this.plan = plan;
        this.clock = clock;
        this.outgoingCollaborations = new OutgoingCollaborations(api, made);
    }

    void play(CollaborationPlan meeting) {
        boolean short_ = meeting.outcome() == Outcome.EXPIRED;
        ApiResponse asked = ask(meeting, short_);
        if (asked.status() == KEY_USED_FOR_ANOTHER_BODY) {
            // An earlier run sent the same request with an earlier expiry; that request and its comments already exist
            expiredBefore.incrementAndGet();
            countComments(meeting);
            return;
        }
        made.add(asked.id());
        String person = artist(meeting.from()).person();
        long reached = asked.version()
                .orElseGet(() -> api.get(person, "/collaborations/" + asked.id())
                        .version()
                        .orElse(0));
        List<Step> steps = meeting.steps();
        // It is too late to comment on a request that expired after an earlier run was interrupted
        for (long version = reached; version < steps.size() && !(short_ && reached > 0); version++) {
            act(meeting, asked.id(), (int) version);
        }
        countComments(meeting);
    }

    private void countComments(CollaborationPlan meeting) {
        meeting.steps().stream().filter(step -> step.text() != null).forEach(step -> comments.incrementAndGet());
    }

    private ApiResponse ask(CollaborationPlan meeting, boolean short_) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fromArtistId", ids.artist(meeting.from()));
        body.put("toArtistId", ids.artist(meeting.to()));
        body.put("kind", meeting.kind());
        body.put("message", meeting.message());
        body.put("trackId", meeting.track() == null || short_ ? null : ids.track(meeting.track()));
        body.put(
                "splits",
                meeting.splits().stream()
                        .map(share ->
                                Map.of("artistId", ids.artist(share.artist()), "shareBasisPoints", share.basisPoints()))
                        .toList());
        String person = artist(meeting.from()).person();
        String key = keys.of("collaboration", meeting.number());
        if (!short_) {
            return api.create(person, "/collaborations", body, key);
        }
        Instant expiry = clock.instant().plus(SHORT).truncatedTo(ChronoUnit.SECONDS);
        lastExpiry.accumulateAndGet(expiry.toEpochMilli(), Math::max);
        body.put("expiresAt", expiry.toString());
        return api.create(person, "/collaborations", body, key, KEY_USED_FOR_ANOTHER_BODY);
    }

    private void act(CollaborationPlan meeting, String id, int index) {
        Step step = meeting.steps().get(index);
        String person = artist(step.artist()).person();
        String path = "/collaborations/" + id + "/" + step.verb();
        String key = keys.of("step", meeting.number(), index);
        if (step.text() == null) {
            api.change(person, path, index, null, key);
        } else {
            api.create(person, path, Map.of("text", step.text()), key);
        }
    }

    private ArtistPlan artist(int number) {
        return plan.artists().get(number);
    }

    /** Waits until the system has expired the unanswered requests. */
    void awaitExpiry(Progress progress) {
        int expected = plan.collaborationsThat(Outcome.EXPIRED).size() - expiredBefore.get();
        long end = lastExpiry.get() + Duration.ofMinutes(3).toMillis();
        try (Progress.Step step = progress.step("Requests expired", expected)) {
            for (int seen = 0; seen < expected; ) {
                int now = outgoingCollaborations.counts().getOrDefault(Outcome.EXPIRED, 0);
                step.done(now - seen);
                seen = now;
                if (clock.millis() > end) {
                    return;
                }
                if (seen < expected) {
                    Api.sleep(2_000);
                }
            }
        }
    }

    /** Returns the number of collaborations by status, as reported by the system, including expired requests of an earlier run. */
    Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = outgoingCollaborations.counts();
        counts.merge(Outcome.EXPIRED, expiredBefore.get(), Integer::sum);
        return counts;
    }

    int comments() {
        return comments.get();
    }
}
