package io.artistagent.command.imports.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.imports.ImportProblem;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static final String A_NUMBER = "This must be a whole number.";

    private final Problems problems = new Problems();

    @Test
    void a_problem_counts_those_like_it() {
        for (int line = 2; line <= 301; line++) {
            problems.add(streams(line, "many"));
        }
        problems.add("file.csv", 400, 1, "This opening quote is not closed.");

        assertThat(problems.count()).isEqualTo(301);
        assertThat(problems.first().getFirst().alike()).isEqualTo(300);
        assertThat(problems.first().getLast().alike()).isEqualTo(1);
    }

    @Test
    void a_problem_repeated_in_every_row_does_not_hide_a_later_one() {
        for (int line = 2; line <= 301; line++) {
            problems.add(streams(line, "many"));
        }
        problems.add("file.csv", 400, 1, "This opening quote is not closed.");

        assertThat(problems.first()).hasSize(101);
        assertThat(problems.first().getLast().line()).isEqualTo(400);
    }

    @Test
    void a_file_with_a_new_problem_on_each_line_does_not_fill_memory() {
        for (int line = 1; line <= 10_000; line++) {
            problems.add("file.csv", line, 1, "Fault " + line);
        }

        assertThat(problems.count()).isEqualTo(10_000);
        assertThat(problems.first()).hasSize(150);
    }

    @Test
    void a_long_value_is_shortened_without_splitting_a_character() {
        problems.add(streams(2, "🎵".repeat(200)));

        assertThat(problems.first().getFirst().value()).isEqualTo("🎵".repeat(79) + "…");
        assertThat(problems.first().getFirst().toString()).doesNotContain("🎵");
    }

    private static ImportProblem streams(int line, String value) {
        return new ImportProblem("file.csv", line, 12, "streams", value, A_NUMBER, 1);
    }
}
