package io.artistagent.demo.plan;

import io.artistagent.demo.plan.CollaborationPlan.Share;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Generates {@value DemoPlan#COLLABORATIONS} requests between artists with their outcomes. */
final class Encounters {

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
    private final Words words;
    private final List<ArtistPlan> artists;

    Encounters(long seed, Words words, List<ArtistPlan> artists) {
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
        Dice dice = Dice.of(seed, "collaboration " + number);
        // Alma and Bruno have collaborations with every outcome
        ArtistPlan from = index < 2 ? artists.get(index) : requester(index, dice);
        ArtistPlan to = index < 2 ? artists.get(1 - index) : other(from, index, dice);
        String kind = dice.one(List.of("FEATURE", "REMIX", "CO_WRITE", "PRODUCTION", "MIX", "SESSION"));
        List<TrackPlan> known = from.tracks().stream().filter(TrackPlan::isOut).toList();
        String text = dice.one(words.requestsFor(kind));
        TrackPlan track = text.contains("{track}") && !known.isEmpty() ? dice.one(known) : null;
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
                splits(from, to, dice),
                outcome,
                new Conversation(from.number(), to.number(), words, dice).until(outcome));
    }

    /** Every tenth request comes from Alma or Bruno, and every tenth goes to one of them. */
    private ArtistPlan requester(int index, Dice dice) {
        return artists.get(index % 10 == 0 ? dice.below(2) : dice.from(2, artists.size() - 1));
    }

    private ArtistPlan other(ArtistPlan from, int index, Dice dice) {
        if (index % 10 == 5) {
            return artists.get(dice.below(2));
        }
        List<ArtistPlan> alike = artists.stream()
                .filter(artist -> artist.sound() == from.sound() && artist.number() > 1)
                .toList();
        ArtistPlan other = from;
        while (other.number() == from.number()) {
            other = dice.chance(0.6) ? dice.one(alike) : dice.one(artists);
        }
        return other;
    }

    private List<Share> splits(ArtistPlan from, ArtistPlan to, Dice dice) {
        int share = 500 * dice.from(4, 14);
        if (dice.chance(0.06)) {
            int third = dice.from(2, artists.size() - 1);
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
