package io.artistagent.ml.models;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.la.SparseVector;

/**
 * Makes Tribuo's sparse vectors of named coordinates: every name gets a dimension when it first occurs.
 *
 * <p>Every vector gets the length 1 by one more coordinate that no vector of the other kind has. The cosine of a query and an item is
 * then the dot product of their coordinates, and an item of which little is known does not look close to everything.
 */
public final class VectorSpace {

    private static final int DIMENSIONS = Integer.MAX_VALUE;
    private static final String REST_OF_QUERY = "rest of the query";
    private static final String REST_OF_ITEM = "rest of the item";

    private final Map<String, Integer> dimensions = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /** The vector of what is sought; the coordinates have a length of at most 1. */
    public SGDVector query(Map<String, Double> coordinates) {
        return vector(coordinates, REST_OF_QUERY);
    }

    /** The vector of what may be found; the coordinates have a length of at most 1. */
    public SGDVector item(Map<String, Double> coordinates) {
        return vector(coordinates, REST_OF_ITEM);
    }

    /** How many names have a dimension. */
    public int size() {
        return dimensions.size();
    }

    private SGDVector vector(Map<String, Double> coordinates, String rest) {
        var vector = new HashMap<Integer, Double>();
        var square = 0.0;
        for (var coordinate : coordinates.entrySet()) {
            vector.put(dimension(coordinate.getKey()), coordinate.getValue());
            square += coordinate.getValue() * coordinate.getValue();
        }
        vector.put(dimension(rest), Math.sqrt(Math.max(0, 1 - square)));
        return SparseVector.createSparseVector(DIMENSIONS, vector);
    }

    private int dimension(String name) {
        return dimensions.computeIfAbsent(name, unknown -> next.getAndIncrement());
    }
}
