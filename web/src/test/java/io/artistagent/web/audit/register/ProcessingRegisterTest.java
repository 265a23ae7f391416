package io.artistagent.web.audit.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How the texts of the register are joined. */
class ProcessingRegisterTest {

    @Test
    void sentences_are_not_joined_by_semicolons() {
        assertThat(ProcessingRegister.joined(List.of("Nothing is deleted.", "Events commit to it.")))
                .isEqualTo("Nothing is deleted. Events commit to it.");
        assertThat(ProcessingRegister.joined(List.of("titles", "covers"))).isEqualTo("titles; covers");
        assertThat(ProcessingRegister.joined(List.of())).isEmpty();
    }
}
