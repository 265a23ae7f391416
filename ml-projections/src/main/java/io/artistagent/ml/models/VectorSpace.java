package io.artistagent.ml.models;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.la.SparseVector;

/**
 * Converts named coordinates to Tribuo's sparse vectors. Every name gets a dimension when it first occurs.
 *
 * <p>An extra coordinate, different for queries and items, gives every vector the length 1. The cosine of a query and an item is then the
 * dot product of their coordinates, and an item with few known values does not appear close to everything.
 */
public final class VectorSpace {

    private static final int DIMENSIONS = Integer.MAX_VALUE;
    private static final String REST_OF_QUERY = "rest of the query";
    private static final String REST_OF_ITEM = "rest of the item";

    private final Map<String, Integer> dimensions = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /** Returns the vector of a query. The coordinates must have a length of at most 1. */
    public SGDVector query(Map<String, Double> coordinates) {
        return vector(coordinates, REST_OF_QUERY);
    }

    /** Returns the vector of an item. The coordinates must have a length of at most 1. */
    public SGDVector item(Map<String, Double> coordinates) {
        return vector(coordinates, REST_OF_ITEM);
    }

    /** Returns the number of dimensions. */
    public int size() {
        return dimensions.size();
    }

    private SGDVector vector(Map<String, Double> coordinates, String rest) {
        Map<Integer, Double> vector = new HashMap<>();
        double square = 0.0;
        for (Map.Entry<String, Double> coordinate : coordinates.entrySet()) {
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
