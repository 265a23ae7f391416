package io.artistagent.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.imports.ImportRun.BadLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemGroupTest {

    @Test
    void the_same_problem_in_many_lines_is_grouped() {
        List<ProblemGroup> faults = ProblemGroup.of(List.of(
                bad(5, "streams", "many", 300),
                bad(6, "streams", "lots", 300),
                bad(7, "streams", "many", 300),
                bad(8, "streams", "few", 300),
                bad(9, "date", "soon", 1)));

        assertThat(faults).hasSize(2);
        ProblemGroup streams = faults.getFirst();
        assertThat(streams.column()).isEqualTo("streams");
        assertThat(streams.shown()).extracting(BadLine::line).containsExactly(5, 6, 7);
        assertThat(streams.more()).isEqualTo(297);
        assertThat(streams.values()).isEqualTo("“many”, “lots”");
        assertThat(faults.getLast().more()).isZero();
    }

    @Test
    void a_problem_without_a_column_name_has_its_position_in_the_line() {
        ProblemGroup quote = ProblemGroup.of(
                        List.of(new BadLine("a.csv", 5, "12", null, null, "A quote is not closed.", 1)))
                .getFirst();

        assertThat(quote.column()).isEqualTo("12");
        assertThat(quote.values()).isEmpty();
    }

    private static BadLine bad(int line, String column, String value, long alike) {
        return new BadLine("a.csv", line, "3", column, value, "A whole number is expected.", alike);
    }
}
