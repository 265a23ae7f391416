package io.artistagent.ml.models;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tribuo.math.distance.CosineDistance;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.neighbour.NeighboursQuery;
import org.tribuo.math.neighbour.bruteforce.NeighboursBruteForceFactory;

/**
 * An immutable index for exact nearest-neighbour search, based on Tribuo.
 *
 * @param <T> the items
 */
public final class NearestNeighbours<T> {

    private static final NeighboursBruteForceFactory EXACT = new NeighboursBruteForceFactory(new CosineDistance(), 1);

    private final List<T> items;
    private final Comparator<? super T> order;
    private final @Nullable NeighboursQuery search;

    /**
     * A found item.
     *
     * @param similarity the cosine of its vector and the query's, from 0 to 1
     */
    public record Neighbour<T>(T item, double similarity) {}

    private NearestNeighbours(List<T> items, Comparator<? super T> order, @Nullable NeighboursQuery search) {
        this.items = items;
        this.order = order;
        this.search = search;
    }

    /**
     * @param order a total order that breaks ties, so that every node finds the same items
     */
    public static <T> NearestNeighbours<T> of(
            List<T> items, Function<? super T, SGDVector> vector, Comparator<? super T> order) {
        List<T> sorted = items.stream().sorted(order).toList();
        SGDVector[] vectors = sorted.stream().map(vector).toArray(SGDVector[]::new);
        return new NearestNeighbours<>(
                sorted, order, vectors.length == 0 ? null : EXACT.createNeighboursQuery(vectors));
    }

    public int size() {
        return items.size();
    }

    /**
     * Returns the nearest wanted items, most similar first.
     *
     * @param count the maximum number of items
     */
    public List<Neighbour<T>> nearest(SGDVector query, int count, Predicate<? super T> isWanted) {
        if (search == null) {
            return List.of();
        }
        long passedOver = items.stream().filter(item -> !isWanted.test(item)).count();
        int looked = (int) Math.min(items.size(), count + passedOver);
        List<Neighbour<T>> nearest = new ArrayList<>();
        for (Pair<Integer, Double> found : search.query(query, looked)) {
            T item = items.get(Objects.requireNonNull(found.getA()));
            if (isWanted.test(item)) {
                nearest.add(new Neighbour<>(item, 1 - Objects.requireNonNull(found.getB())));
            }
        }
        nearest.sort(Comparator.<Neighbour<T>>comparingDouble(Neighbour::similarity)
                .reversed()
                .thenComparing(Neighbour::item, order));
        return nearest.subList(0, Math.min(count, nearest.size()));
    }
}
