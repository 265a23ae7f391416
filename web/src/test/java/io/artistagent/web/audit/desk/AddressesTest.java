package io.artistagent.web.audit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.forms.Form;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The addresses of the officer’s pages. */
class AddressesTest {

    @Test
    void stating_a_purpose_leads_back_to_a_page_of_the_officer_only() {
        assertThat(PurposePages.page("/audit/search?q=a&order=oldest")).isEqualTo("/audit/search?q=a&order=oldest");
        assertThat(PurposePages.page("/audit")).isEqualTo("/audit");
        for (String elsewhere :
                List.of("https://example.org/audit", "//example.org", "/auditor", "/sign-out", "", "/audit\\..\\..")) {
            assertThat(PurposePages.page(elsewhere)).isEqualTo("/audit");
        }
    }

    @Test
    void the_next_page_of_a_search_keeps_the_filters() {
        Form form = Form.empty().with("q", "a&b=c d").with("type", "").with("order", "oldest");

        assertThat(ListAddress.of("/audit/search", form, List.of("q", "type", "order"), "c/+="))
                .isEqualTo("/audit/search?q=a%26b%3Dc%20d&order=oldest&cursor=c%2F%2B%3D");
    }

    @Test
    void a_time_of_a_form_is_in_utc_and_what_is_no_time_is_left_to_the_api() {
        assertThat(Utc.moment("2026-11-30T08:15")).isEqualTo("2026-11-30T08:15:00Z");
        assertThat(Utc.moment("yesterday")).isEqualTo("yesterday");
        assertThat(Utc.moment(null)).isNull();
    }
}
