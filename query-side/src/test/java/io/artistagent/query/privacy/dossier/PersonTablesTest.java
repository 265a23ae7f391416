package io.artistagent.query.privacy.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.query.QuerySideTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The places of a person's events, of which there may be millions. */
class PersonTablesTest extends QuerySideTest {

    @Autowired
    private PersonTables tables;

    @Autowired
    private JdbcClient database;

    @Test
    void a_long_result_is_read_through_a_cursor() {
        List<Long> cursors = new ArrayList<>();

        tables.each("SELECT * FROM generate_series(1, :end)", Map.of("end", 5_000), row -> {
            if (cursors.isEmpty()) {
                cursors.add(database.sql("SELECT count(*) FROM pg_cursors")
                        .query(Long.class)
                        .single());
            }
        });

        assertThat(cursors).singleElement().satisfies(open -> assertThat(open).isPositive());
    }

    @Test
    void the_places_of_several_types_are_in_the_order_of_the_log() {
        EventIndexes some = new EventIndexes();
        EventIndexes others = new EventIndexes();
        for (long index = 1; index <= 100; index++) {
            (index % 3 == 0 ? others : some).append(index);
        }

        List<Long> all = EventIndexes.merged(List.of(some, EventIndexes.NONE, others));

        assertThat(all).hasSize(100).isSorted().startsWith(1L).endsWith(100L);
        assertThat(all.subList(90, 100)).contains(95L);
    }
}
