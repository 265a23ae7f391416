package io.artistagent.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A query reads the documents that its most selective condition finds, and no others. */
class QueryPlanTest {

    private static final int DOCUMENTS = 1_000;

    private final MVStore store = MVStore.open(null);
    private final SecondaryIndex owners = index("owner");
    private final SecondaryIndex states = index("state");
    private final SecondaryIndex times = index("at");
    private final QueryPlan plan = new QueryPlan(List.of(owners, states, times));

    private SecondaryIndex index(String field) {
        return new SecondaryIndex(field, List.of(new IndexKey(field, true)), store.openMap(field));
    }

    @BeforeEach
    void a_thousand_documents() {
        for (int number = 0; number < DOCUMENTS; number++) {
            Document document = new Document("_id", "d" + number)
                    .append("owner", "p" + number % 100)
                    .append("state", number % 2 == 0 ? "OPEN" : "CLOSED")
                    .append("at", Instant.ofEpochSecond(number));
            Stream.of(owners, states, times).forEach(index -> index.add(document, document.get("_id"), null));
        }
    }

    @Test
    void the_condition_that_finds_the_fewest_decides() {
        Document query = new Document("state", "OPEN").append("owner", "p4");

        assertThat(plan.candidates(query)).hasValueSatisfying(found -> {
            assertThat(found.count()).isEqualTo(10);
            assertThat(found.positions())
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 10)
                            .mapToObj(n -> (Object) ("d" + (n * 100 + 4)))
                            .toList());
        });
    }

    @Test
    void an_id_beside_another_condition_finds_one() {
        Document query = new Document("_id", "d7").append("version", 3L);

        assertThat(plan.candidates(query))
                .hasValueSatisfying(found -> assertThat(found.positions()).containsExactly("d7"));
    }

    @Test
    void alternatives_are_looked_for_one_by_one_unless_one_of_them_has_no_index() {
        Document owner = new Document("owner", "p1");
        Document early = new Document("at", new Document("$lte", Instant.ofEpochSecond(4)));

        assertThat(plan.candidates(new Document("$or", List.of(owner, early))))
                .hasValueSatisfying(found -> assertThat(found.count()).isEqualTo(15));
        assertThat(plan.candidates(new Document("$or", List.of(owner, new Document("title", "x")))))
                .isEmpty();
    }

    @Test
    void negations_and_unindexed_fields_narrow_nothing_down() {
        assertThat(plan.candidates(new Document("owner", new Document("$ne", "p1"))))
                .isEmpty();
        assertThat(plan.candidates(new Document("title", "x"))).isEmpty();
        assertThat(plan.candidates(new Document())).isEmpty();
    }
}
