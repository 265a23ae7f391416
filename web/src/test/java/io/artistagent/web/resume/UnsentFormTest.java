package io.artistagent.web.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** The parts of a late form that are kept. */
class UnsentFormTest {

    @Test
    void the_values_are_kept_with_the_action_and_the_page_of_the_form() {
        MockHttpServletRequest request = form("/artists/7/collaborations/new");
        request.setQueryString("to=9");
        request.addParameter("to", "9");
        request.addParameter("message", "Would you?\r\nPlease.");
        request.addParameter("lookingFor", "SINGER", "REMIXER");
        request.addParameter("_csrf", "old");
        request.addHeader("Referer", "http://localhost/artists/7/collaborations/new?to=9");

        UnsentForm kept = UnsentForm.of(request);

        assertThat(kept.action()).isEqualTo("/artists/7/collaborations/new?to=9");
        assertThat(kept.back()).isEqualTo("/artists/7/collaborations/new?to=9");
        assertThat(kept.fields()).hasSize(2);
        assertThat(kept.fields()).containsEntry("message", List.of("Would you?\r\nPlease."));
        assertThat(kept.fields()).containsEntry("lookingFor", List.of("SINGER", "REMIXER"));
    }

    @Test
    void a_page_on_another_site_is_not_kept() {
        MockHttpServletRequest request = form("/artists");
        request.addHeader("Referer", "http://localhost.evil.example/artists");

        assertThat(UnsentForm.of(request).back()).isNull();
    }

    @Test
    void a_form_that_is_too_large_is_not_kept() {
        MockHttpServletRequest request = form("/artists");
        request.addParameter("bio", "x".repeat(70_000));

        assertThat(UnsentForm.of(request).notKept()).isTrue();
        assertThat(UnsentForm.of(request).fields()).isEmpty();
    }

    @Test
    void the_content_of_an_upload_is_not_kept() {
        MockHttpServletRequest request = form("/me/imports");
        request.setContentType("multipart/form-data; boundary=b");
        request.setContent(new byte[100_000]);

        UnsentForm kept = UnsentForm.of(request);

        assertThat(kept.file()).isTrue();
        assertThat(kept.fields()).isEmpty();
    }

    private static MockHttpServletRequest form(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", address);
        request.setContentType("application/x-www-form-urlencoded");
        return request;
    }
}
