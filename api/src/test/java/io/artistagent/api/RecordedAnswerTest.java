package io.artistagent.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class RecordedAnswerTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final RecordedAnswer refused = new RecordedAnswer(response, () -> {
        throw new IllegalStateException("not recorded");
    });

    @Test
    void no_byte_of_an_unrecorded_success_leaves() {
        assertThatThrownBy(refused::getOutputStream).hasMessage("not recorded");
        assertThatThrownBy(refused::getWriter).hasMessage("not recorded");
        assertThatThrownBy(refused::flushBuffer).hasMessage("not recorded");

        assertThat(response.isCommitted()).isFalse();
    }

    @Test
    void an_unrecorded_success_without_a_body_is_found_as_well() {
        refused.setStatus(204);

        assertThatThrownBy(refused::require).hasMessage("not recorded");
    }

    @Test
    void a_problem_leaves_unrecorded() throws Exception {
        refused.setStatus(503);
        refused.getOutputStream().write('x');
        refused.flushBuffer();

        assertThat(response.getContentAsString()).isEqualTo("x");
    }
}
