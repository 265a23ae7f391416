package io.artistagent.demo;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Maps the numbers of the plan to the ids that the API assigned. */
final class AssignedIds {

    private final Map<Integer, String> artists = new ConcurrentHashMap<>();
    private final Map<Integer, String> tracks = new ConcurrentHashMap<>();

    void artist(int number, String id) {
        artists.put(number, id);
    }

    void track(int number, String id) {
        tracks.put(number, id);
    }

    String artist(int number) {
        return Objects.requireNonNull(artists.get(number));
    }

    String track(int number) {
        return Objects.requireNonNull(tracks.get(number));
    }
}
