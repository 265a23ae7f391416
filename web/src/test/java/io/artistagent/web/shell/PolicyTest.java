package io.artistagent.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** What pages may load and do, and what a forged upload may not. */
class PolicyTest {

    @Test
    void the_policy_allows_nothing_inline_and_nothing_from_elsewhere() {
        String policy = PageSecurity.policy("https://login.example/realms/artist-agent");
        assertThat(policy)
                .contains("default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;")
                .contains("form-action 'self' https://login.example")
                .doesNotContain("unsafe")
                .doesNotContain("*");
    }

    @Test
    void no_template_needs_what_the_policy_forbids() {
        for (Path template : Sources.below(Sources.TEMPLATES, ".jte")) {
            assertThat(Sources.read(template))
                    .as("%s", template)
                    .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|hx-on|javascript:|\\$unsafe")
                    .doesNotContainPattern("<script(?![^>]*\\ssrc=)");
        }
    }

    @Test
    void no_script_of_ours_evaluates_text() {
        for (Path script : Sources.below(Sources.ASSETS, ".js")) {
            assertThat(Sources.read(script)).as("%s", script).doesNotContainPattern("\\beval\\(|new Function");
        }
    }

    @Test
    void an_upload_from_our_own_page_needs_no_token_in_its_body() {
        assertThat(PageSecurity.ownUpload(upload("Sec-Fetch-Site", "same-origin")))
                .isTrue();
        assertThat(PageSecurity.ownUpload(upload("Origin", "http://127.0.0.1:8080")))
                .isTrue();
    }

    @Test
    void an_upload_from_anywhere_else_is_refused() {
        assertThat(PageSecurity.ownUpload(upload("Sec-Fetch-Site", "cross-site")))
                .isFalse();
        assertThat(PageSecurity.ownUpload(upload("Sec-Fetch-Site", "same-site")))
                .isFalse();
        assertThat(PageSecurity.ownUpload(upload("Sec-Fetch-Site", "none"))).isFalse();
        assertThat(PageSecurity.ownUpload(upload("Origin", "http://evil.example")))
                .isFalse();
        assertThat(PageSecurity.ownUpload(upload("Origin", "null"))).isFalse();
        assertThat(PageSecurity.ownUpload(upload("Accept", "*/*"))).isFalse();
    }

    private static MockHttpServletRequest upload(String header, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/artists/7/imports");
        request.setServerName("127.0.0.1");
        request.setServerPort(8080);
        request.addHeader(header, value);
        return request;
    }
}
