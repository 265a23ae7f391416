package io.artistagent.ml.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.la.SparseVector;

/**
 * Gives every coordinate that occurs a place in Tribuo's sparse vectors, in the order of their appearance.
 *
 * <p>Every vector gets the length 1 by one more coordinate that no vector of the other kind has. The cosine of a seeker and a candidate
 * is then their dot product, and an artist of whom little is known does not look close to everybody.
 */
final class Space {

    private static final int DIMENSIONS = Integer.MAX_VALUE;
    private static final String REST_OF_SEEKER = "rest of the seeker";
    private static final String REST_OF_CANDIDATE = "rest of the candidate";

    private final Map<String, Integer> places = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    SGDVector seeker(Traits traits) {
        return vector(traits, REST_OF_SEEKER);
    }

    SGDVector candidate(Traits traits) {
        return vector(traits, REST_OF_CANDIDATE);
    }

    /** How many coordinates have a place. */
    int size() {
        return places.size();
    }

    private SGDVector vector(Traits traits, String rest) {
        var coordinates = new HashMap<>(traits.coordinates(this::place));
        var square = coordinates.values().stream()
                .mapToDouble(value -> value * value)
                .sum();
        coordinates.put(place(rest), Math.sqrt(Math.max(0, 1 - square)));
        return SparseVector.createSparseVector(DIMENSIONS, coordinates);
    }

    private int place(String name) {
        return places.computeIfAbsent(name, unknown -> next.getAndIncrement());
    }
}
