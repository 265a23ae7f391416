package io.artistagent.web.audit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import io.artistagent.web.privacy.AccessAction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A row of the access log says who did what, whose data it was and why, without opening its details. */
class AccessTest {

    private static final String OFFICER = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private static final String PERSON = "51000eff-35e8-42d6-b29d-7fe448d1ca2a";

    @Test
    void a_look_at_personal_data_says_who_looked_at_whose_data_and_why() {
        String row = row(access(AccessAction.READ, OFFICER, List.of(PERSON), List.of("contact.legalName"), "Case 12"));

        assertThat(row)
                .contains("Compliance officer 7c9e6679 looked at the timeline of a person")
                .contains(">51000eff</a>")
                .contains("Personal data shown")
                .contains("Contact: legal name")
                .contains("Case 12");
    }

    @Test
    void a_look_that_showed_nothing_personal_says_so() {
        assertThat(row(access(AccessAction.SEARCH, OFFICER, List.of(PERSON), List.of(), null)))
                .contains("No personal data was shown.")
                .doesNotContain("Personal data shown");
    }

    @Test
    void a_look_at_ones_own_data_is_told_from_a_look_at_that_of_others() {
        assertThat(row(access(AccessAction.EXPORT, PERSON, List.of(PERSON), List.of("all"), null)))
                .contains("Their own data");
    }

    @Test
    void a_sign_in_looks_different_from_a_look_at_data() {
        String signIn = row(access(AccessAction.SIGN_IN, PERSON, List.of(PERSON), List.of(), null));

        assertThat(signIn).contains("class=\"quiet\"").contains("signed in").doesNotContain("personal data");
        assertThat(row(access(AccessAction.READ, OFFICER, List.of(PERSON), List.of(), null)))
                .doesNotContain("class=\"quiet\"");
    }

    @Test
    void a_rebuild_that_an_operator_asked_for_is_no_refusal() {
        assertThat(row(new Access(
                        DeskSamples.ID,
                        DeskSamples.AT,
                        "operator",
                        "admin",
                        null,
                        AccessAction.REPLAY,
                        "/actuator/projections/artists/rebuild",
                        List.of(),
                        List.of(),
                        1,
                        "requested",
                        null)))
                .contains("Admin operator started or changed a rebuild: projections: artists: rebuild")
                .doesNotContain("badge bad");
    }

    @Test
    void only_some_of_many_persons_are_named() {
        List<String> many = List.of(PERSON, OFFICER, DeskSamples.ID, "a", "b");

        assertThat(row(access(AccessAction.SEARCH, OFFICER, many, List.of("stageName"), null)))
                .contains("and 2 more persons");
    }

    private static Access access(
            AccessAction action, String actor, List<String> subjects, List<String> fields, @Nullable String purpose) {
        return new Access(
                DeskSamples.ID,
                DeskSamples.AT,
                actor,
                actor.equals(OFFICER) ? "compliance-officer" : "artist",
                purpose,
                action,
                "/audit/subjects/" + PERSON + "/timeline",
                subjects,
                fields,
                1,
                "ok",
                null);
    }

    private static String row(Access access) {
        String html = DeskSamples.html(
                "audit/access/accesses",
                new AccessPages.AccessLogPage(
                        DeskSamples.desk(AuditTab.ACCESSES),
                        Form.empty(),
                        new Page<>(List.of(access), null),
                        List.of(),
                        List.of(),
                        null));
        String list = html.substring(html.indexOf("id=\"accesses\""));
        return list.substring(0, list.indexOf("<details"));
    }
}
