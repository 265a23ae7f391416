package io.artistagent.embedded;

import java.util.List;
import java.util.stream.Stream;

/**
 * The documents among which all that match a query are found.
 *
 * @param count how many there are, or a little more: a document with several values in an index may count several times
 * @param positions their positions, some perhaps more than once
 */
record Candidates(long count, Stream<Object> positions) {

    static Candidates of(List<Object> positions) {
        return new Candidates(positions.size(), positions.stream());
    }

    Candidates and(Candidates others) {
        return new Candidates(count + others.count, Stream.concat(positions, others.positions));
    }
}
