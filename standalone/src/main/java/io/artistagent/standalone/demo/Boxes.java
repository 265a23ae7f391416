package io.artistagent.standalone.demo;

import io.artistagent.domain.collaboration.CollaborationStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the outboxes of the demo users. */
final class Boxes {

    private static final List<String> PEOPLE = List.of("alma", "bruno", "lena");

    private final Api api;
    private final Set<String> ours;

    Boxes(Api api, Set<String> ours) {
        this.api = api;
        this.ours = ours;
    }

    /** How many of our collaborations stand where. */
    Map<CollaborationStatus, Integer> counts() {
        Map<CollaborationStatus, Integer> counts = new EnumMap<>(CollaborationStatus.class);
        PEOPLE.forEach(person -> count(person, counts));
        return counts;
    }

    private void count(String person, Map<CollaborationStatus, Integer> counts) {
        String path = "/collaborations?box=outgoing&limit=200";
        JsonNode page = api.get(person, path).body();
        while (true) {
            for (JsonNode item : page.path("items")) {
                if (ours.contains(item.path("id").asString())) {
                    counts.merge(CollaborationStatus.valueOf(item.path("status").asString()), 1, Integer::sum);
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
