package io.artistagent.web.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.signin.SignInSamples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A form waits for the person it was made for, and for nobody else's sake. */
class LateFormsTest {

    private final KeptForms kept = new KeptForms();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void disconnect() {
        kept.close();
    }

    @Test
    void what_somebody_wrote_into_their_form_waits_for_them_alone() throws Exception {
        MockHttpServletRequest request = form("Songs from the lake.", SignInSamples.mark("alma"));

        kept.forms().keep(request, response);

        assertThat(kept.leadsToTheForm(response)).isTrue();
        assertThat(kept.of("alma").fields()).containsEntry("bio", List.of("Songs from the lake."));
        assertThat(kept.of("bruno")).isNull();
        assertThat(redisKeys()).isEqualTo(2);
    }

    @Test
    void of_each_person_one_form_is_kept_and_it_is_forgotten_when_it_is_sent_or_discarded() throws Exception {
        kept.forms().keep(form("First.", SignInSamples.mark("alma")), response);
        kept.forms().keep(form("Second.", SignInSamples.mark("alma")), response);

        assertThat(kept.of("alma").fields()).containsEntry("bio", List.of("Second."));
        kept.forms().forget(new MockHttpServletRequest(), response, KeptForms.person("alma"));
        assertThat(kept.of("alma")).isNull();
        assertThat(redisKeys()).isZero();
    }

    @Test
    void a_stranger_with_no_mark_or_a_made_up_one_leaves_nothing_here() throws Exception {
        for (String mark : List.of("", "alma", SignInSamples.forgedMark("alma"), SignInSamples.mark("alma") + "x")) {
            MockHttpServletRequest request = form("x".repeat(60_000), mark);

            kept.forms().keep(request, new MockHttpServletResponse());

            assertThat(request.getSession(false)).isNull();
        }
        assertThat(redisKeys()).isZero();
    }

    @Test
    void a_form_that_is_not_kept_says_so_and_leads_back_to_its_page() throws Exception {
        MockHttpServletRequest request = form("x".repeat(70_000), SignInSamples.mark("alma"));
        request.addHeader("Referer", "http://localhost/artists/7/edit");

        kept.forms().keep(request, response);

        Unsent noted = kept.forms().find(KeptForms.returning(response), KeptForms.person("alma"));
        assertThat(noted.notKept()).isTrue();
        assertThat(noted.back()).isEqualTo("/artists/7/edit");
    }

    @Test
    void an_upload_is_read_to_its_end_and_only_noted() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/me/imports");
        request.setContentType("multipart/form-data; boundary=b");
        request.setContent(new byte[100_000]);

        kept.forms().keep(request, response);

        assertThat(request.getInputStream().read()).isEqualTo(-1);
        assertThat(kept.forms()
                        .find(KeptForms.returning(response), KeptForms.person("alma"))
                        .file())
                .isTrue();
        assertThat(redisKeys()).isZero();
    }

    @Test
    void when_a_thousand_forms_wait_no_other_one_is_taken_in() throws Exception {
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
