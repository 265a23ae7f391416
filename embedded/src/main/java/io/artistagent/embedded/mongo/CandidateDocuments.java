package io.artistagent.embedded.mongo;

import java.util.List;
import java.util.stream.Stream;

/**
 * A set of documents that contains all matches of a query.
 *
 * @param count the number of documents, or slightly more: a document with several values in an index may be counted more than once
 * @param positions their positions; some may occur more than once
 */
record CandidateDocuments(long count, Stream<Object> positions) {

    static CandidateDocuments of(List<Object> positions) {
        return new CandidateDocuments(positions.size(), positions.stream());
    }

    CandidateDocuments and(CandidateDocuments others) {
        return new CandidateDocuments(count + others.count, Stream.concat(positions, others.positions));
    }
}
