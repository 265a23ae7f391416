package io.artistagent.demo;

import io.artistagent.demo.plan.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the outgoing collaborations of the demo users. */
final class OutgoingCollaborations {

    private static final List<String> PEOPLE = List.of("alma", "bruno", "lena");

    private final Api api;
    private final Set<String> ours;

    OutgoingCollaborations(Api api, Set<String> ours) {
        this.api = api;
        this.ours = ours;
    }

    /** Returns the number of the demo's collaborations by status. */
    Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        PEOPLE.forEach(person -> count(person, counts));
        return counts;
    }

    private void count(String person, Map<Outcome, Integer> counts) {
        String path = "/collaborations?box=outgoing&limit=200";
        JsonNode page = api.get(person, path).body();
        while (true) {
            for (JsonNode item : page.path("items")) {
                if (ours.contains(item.path("id").asString())) {
                    counts.merge(Outcome.valueOf(item.path("status").asString()), 1, Integer::sum);
                }
            }
            String next = page.path("nextCursor").asString("");
            if (next.isEmpty()) {
                return;
            }
            page = api.get(person, path + "&cursor=" + next).body();
        }
    }
}
