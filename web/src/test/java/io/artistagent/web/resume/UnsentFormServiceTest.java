package io.artistagent.web.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.signin.SignInSamples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A form is stored only for the person it was rendered for. */
class UnsentFormServiceTest {

    private final UnsentFormFixture kept = new UnsentFormFixture();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void disconnect() {
        kept.close();
    }

    @Test
    void a_form_is_stored_for_its_author_only() throws Exception {
        MockHttpServletRequest request = form("Songs from the lake.", SignInSamples.mark("alma"));

        kept.forms().keep(request, response);

        assertThat(kept.leadsToTheForm(response)).isTrue();
        assertThat(kept.of("alma").fields()).containsEntry("bio", List.of("Songs from the lake."));
        assertThat(kept.of("bruno")).isNull();
        assertThat(redisKeys()).isEqualTo(2);
    }

    @Test
    void one_form_is_kept_per_person_until_it_is_forgotten() throws Exception {
        kept.forms().keep(form("First.", SignInSamples.mark("alma")), response);
        kept.forms().keep(form("Second.", SignInSamples.mark("alma")), response);

        assertThat(kept.of("alma").fields()).containsEntry("bio", List.of("Second."));
        kept.forms().forget(new MockHttpServletRequest(), response, UnsentFormFixture.person("alma"));
        assertThat(kept.of("alma")).isNull();
        assertThat(redisKeys()).isZero();
    }

    @Test
    void a_form_with_a_missing_or_forged_mark_is_not_stored() throws Exception {
        for (String mark : List.of("", "alma", SignInSamples.forgedMark("alma"), SignInSamples.mark("alma") + "x")) {
            MockHttpServletRequest request = form("x".repeat(60_000), mark);

            kept.forms().keep(request, new MockHttpServletResponse());

            assertThat(request.getSession(false)).isNull();
        }
        assertThat(redisKeys()).isZero();
    }

    @Test
    void a_form_that_is_too_large_is_noted_with_its_page() throws Exception {
        MockHttpServletRequest request = form("x".repeat(70_000), SignInSamples.mark("alma"));
        request.addHeader("Referer", "http://localhost/artists/7/edit");

        kept.forms().keep(request, response);

        UnsentForm noted = kept.forms().find(UnsentFormFixture.returning(response), UnsentFormFixture.person("alma"));
        assertThat(noted.notKept()).isTrue();
        assertThat(noted.back()).isEqualTo("/artists/7/edit");
    }

    @Test
    void an_upload_is_read_to_the_end_and_only_noted() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/me/imports");
        request.setContentType("multipart/form-data; boundary=b");
        request.setContent(new byte[100_000]);

        kept.forms().keep(request, response);

        assertThat(request.getInputStream().read()).isEqualTo(-1);
        assertThat(kept.forms()
                        .find(UnsentFormFixture.returning(response), UnsentFormFixture.person("alma"))
                        .file())
                .isTrue();
        assertThat(redisKeys()).isZero();
    }

    @Test
    void no_further_form_is_stored_when_a_thousand_are_waiting() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            kept.forms().keep(form("Mine.", SignInSamples.mark("person " + i)), new MockHttpServletResponse());
        }

        kept.forms().keep(form("Mine.", SignInSamples.mark("alma")), response);

        assertThat(kept.of("alma")).isNull();
        assertThat(kept.leadsToTheForm(response)).isTrue();
        kept.forms().keep(form("Mine again.", SignInSamples.mark("person 7")), new MockHttpServletResponse());
        assertThat(kept.of("person 7").fields()).containsEntry("bio", List.of("Mine again."));
    }

    private int redisKeys() {
        Set<String> keys = kept.redis().keys("{artist-agent:unsent}*");
        return keys.size();
    }

    private static MockHttpServletRequest form(String bio, String mark) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/artists/7/edit");
        request.setContentType("application/x-www-form-urlencoded");
        request.addParameter("bio", bio);
        request.addParameter("writer", mark);
        return request;
    }
}
