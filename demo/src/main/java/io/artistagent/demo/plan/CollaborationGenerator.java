package io.artistagent.demo.plan;

import io.artistagent.demo.plan.CollaborationPlan.Share;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Generates {@value DemoPlan#COLLABORATIONS} requests between artists with their outcomes. */
final class CollaborationGenerator {

    private static final Map<Outcome, Integer> COUNTS = new EnumMap<>(Map.of(
            Outcome.PENDING, 260,
            Outcome.ACCEPTED, 220,
            Outcome.DECLINED, 260,
            Outcome.WITHDRAWN, 160,
            Outcome.EXPIRED, 200,
            Outcome.IN_PROGRESS, 280,
            Outcome.COMPLETED, 440,
            Outcome.CANCELLED, 180));

    private final long seed;
    private final WordLists words;
    private final List<ArtistPlan> artists;

    CollaborationGenerator(long seed, WordLists words, List<ArtistPlan> artists) {
        this.seed = seed;
        this.words = words;
        this.artists = artists;
    }

    List<CollaborationPlan> all() {
        List<CollaborationPlan> all = new ArrayList<>();
        COUNTS.forEach((outcome, count) -> {
            for (int i = 0; i < count; i++) {
                all.add(one(all.size(), i, outcome));
            }
        });
        return List.copyOf(all);
    }

    private CollaborationPlan one(int number, int index, Outcome outcome) {
        SeededRandom random = SeededRandom.of(seed, "collaboration " + number);
        // Alma and Bruno have collaborations with every outcome
        ArtistPlan from = index < 2 ? artists.get(index) : requester(index, random);
        ArtistPlan to = index < 2 ? artists.get(1 - index) : other(from, index, random);
        String kind = random.one(List.of("FEATURE", "REMIX", "CO_WRITE", "PRODUCTION", "MIX", "SESSION"));
        List<TrackPlan> known = from.tracks().stream().filter(TrackPlan::isOut).toList();
        String text = random.one(words.requestsFor(kind));
        TrackPlan track = text.contains("{track}") && !known.isEmpty() ? random.one(known) : null;
        String message = text.replace("{track}", track == null ? "the new one" : track.title())
                .replace("{to}", to.stageName())
                .replace("{from}", from.stageName())
                .replace("{genre}", to.genres().getFirst())
                .replace("{city}", to.city());
        return new CollaborationPlan(
                number,
                from.number(),
                to.number(),
                kind,
                message,
                track == null ? null : track.number(),
                splits(from, to, random),
                outcome,
                new Conversation(from.number(), to.number(), words, random).until(outcome));
    }

    /** Every tenth request comes from Alma or Bruno, and every tenth goes to one of them. */
    private ArtistPlan requester(int index, SeededRandom random) {
        return artists.get(index % 10 == 0 ? random.below(2) : random.from(2, artists.size() - 1));
    }

    private ArtistPlan other(ArtistPlan from, int index, SeededRandom random) {
        if (index % 10 == 5) {
            return artists.get(random.below(2));
        }
        List<ArtistPlan> alike = artists.stream()
                .filter(artist -> artist.sound() == from.sound() && artist.number() > 1)
                .toList();
        ArtistPlan other = from;
        while (other.number() == from.number()) {
            other = random.chance(0.6) ? random.one(alike) : random.one(artists);
        }
        return other;
    }

    private List<Share> splits(ArtistPlan from, ArtistPlan to, SeededRandom random) {
        int share = 500 * random.from(4, 14);
        if (random.chance(0.06)) {
            int third = random.from(2, artists.size() - 1);
            if (third != from.number() && third != to.number()) {
                return List.of(
                        new Share(from.number(), share - 500),
                        new Share(to.number(), 10_000 - share - 500),
                        new Share(third, 1_000));
            }
        }
        return List.of(new Share(from.number(), share), new Share(to.number(), 10_000 - share));
    }
}
