package io.artistagent.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The content security policy of the pages, and the check of uploads. */
class PolicyTest {

    private final StreamedUploads uploads;

    PolicyTest() throws NoSuchMethodException {
        RequestMappingHandlerMapping handlers = new RequestMappingHandlerMapping();
        for (String method : List.of("imports", "edit")) {
            handlers.registerMapping(
                    RequestMappingInfo.paths("/artists/{artist}/" + method)
                            .methods(RequestMethod.POST)
                            .build(),
                    new Handlers(),
                    Handlers.class.getDeclaredMethod(method));
        }
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("handlers", handlers));
        uploads = new StreamedUploads(beans.getBeanProvider(RequestMappingHandlerMapping.class));
    }

    static class Handlers {

        @StreamedUpload
        void imports() {}

        void edit() {}
    }

    @Test
    void the_policy_allows_no_inline_content_and_no_other_origins() {
        String policy = PageHeaders.policy("https://login.example/realms/artist-agent");
        assertThat(policy)
                .contains("default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;")
                .contains("form-action 'self' https://login.example")
                .doesNotContain("unsafe")
                .doesNotContain("*");
    }

    @Test
    void no_template_contains_what_the_policy_forbids() {
        for (Path template : Sources.below(Sources.TEMPLATES, ".jte")) {
            assertThat(Sources.read(template))
                    .as("%s", template)
                    .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|hx-on|javascript:|\\$unsafe")
                    .doesNotContainPattern("<script(?![^>]*\\ssrc=)");
        }
    }

    @Test
    void no_script_evaluates_text() {
        for (Path script : Sources.below(Sources.FEATURES, ".js")) {
            assertThat(Sources.read(script)).as("%s", script).doesNotContainPattern("\\beval\\(|new Function");
        }
    }

    @Test
    void an_upload_from_our_own_page_is_exempt_from_the_token_check() {
        assertThat(uploads.isOwn(upload("Sec-Fetch-Site", "same-origin"))).isTrue();
        assertThat(uploads.isOwn(upload("Origin", "http://127.0.0.1:8080"))).isTrue();
    }

    @Test
    void an_upload_from_another_origin_is_not_exempt() {
        assertThat(uploads.isOwn(upload("Sec-Fetch-Site", "cross-site"))).isFalse();
        assertThat(uploads.isOwn(upload("Sec-Fetch-Site", "same-site"))).isFalse();
        assertThat(uploads.isOwn(upload("Sec-Fetch-Site", "none"))).isFalse();
        assertThat(uploads.isOwn(upload("Origin", "http://evil.example"))).isFalse();
        assertThat(uploads.isOwn(upload("Origin", "null"))).isFalse();
        assertThat(uploads.isOwn(upload("Accept", "*/*"))).isFalse();
    }

    @Test
    void a_form_without_an_upload_is_not_exempt() {
        MockHttpServletRequest form = upload("Sec-Fetch-Site", "same-origin");
        form.setRequestURI("/artists/7/edit");
        assertThat(uploads.isOwn(form)).isFalse();
    }

    private static MockHttpServletRequest upload(String header, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/artists/7/imports");
        request.setServerName("127.0.0.1");
        request.setServerPort(8080);
        request.addHeader(header, value);
        return request;
    }
}
