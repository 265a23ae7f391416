package io.artistagent.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.access.Access;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.access.AccessLog;
import io.artistagent.query.ApiClient;
import io.artistagent.query.QuerySideTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The access log as officers and the persons concerned see it. */
class AccessQueriesTest extends QuerySideTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Autowired
    private AccessLog accesses;

    private final UUID subject = UUID.randomUUID();
    private final String officer = UUID.randomUUID().toString();

    @Test
    void an_access_has_the_fields_of_the_contract() {
        record(NOON, "Request 117", Action.READ, "/audit/subjects/" + subject + "/timeline");

        JsonNode item = search("subject=" + subject).get(0);
        assertThat(item.propertyNames())
                .containsExactlyInAnyOrder(
                        "accessId",
                        "at",
                        "actor",
                        "role",
                        "purpose",
                        "action",
                        "resource",
                        "subjects",
                        "fields",
                        "count",
                        "outcome",
                        "traceId");
        assertThat(item.path("at").asString()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(item.path("purpose").asString()).isEqualTo("Request 117");
        assertThat(item.path("subjects").get(0).asString()).isEqualTo(subject.toString());
        assertThat(item.path("fields").get(0).asString()).isEqualTo("legalName");
        assertThat(item.path("traceId").isNull()).isTrue();
    }

    @Test
    void accesses_are_found_by_subject_actor_purpose_action_and_time() {
        record(NOON, "Request 117", Action.READ, "/1");
        record(NOON.plusSeconds(60), "Request 118", Action.EXPORT, "/2");
        record(NOON.plusSeconds(120), null, Action.SEARCH, "/3");

        assertThat(resources("actor=" + officer)).containsExactly("/3", "/2", "/1");
        assertThat(resources("subject=" + subject + "&order=oldest")).containsExactly("/1", "/2", "/3");
        assertThat(resources("actor=" + officer + "&purpose=REQUEST 118")).containsExactly("/2");
        assertThat(resources("subject=" + subject + "&action=SEARCH")).containsExactly("/3");
        assertThat(resources("subject=" + subject + "&from=2026-03-01T13:01:00%2B01:00&to=2026-03-01T12:02:00Z"))
                .containsExactly("/2");
        assertThat(resources("subject=" + subject + "&to=2026-03-01")).isEmpty();
        assertThat(resources("subject=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void accesses_are_found_by_role_and_trace() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        record(NOON, "Request 117", Action.READ, "/1");
        accesses.record(new Access(
                NOON, officer, "admin", null, Action.READ, "/2", List.of(subject), List.of(), 1, Access.OK, trace));

        assertThat(resources("subject=" + subject + "&role=admin")).containsExactly("/2");
        assertThat(resources("subject=" + subject + "&role=compliance-officer")).containsExactly("/1");
        assertThat(resources("trace=" + trace.toUpperCase(Locale.ROOT))).containsExactly("/2");
        assertThat(resources("trace=" + trace + "&role=label")).isEmpty();
    }

    @Test
    void the_roles_to_choose_from_are_those_of_the_access_log() {
        String role = "role-" + UUID.randomUUID();
        accesses.record(new Access(
                NOON, officer, role, null, Action.READ, "/1", List.of(subject), List.of(), 1, Access.OK, null));
        record(NOON, null, Action.READ, "/2");
        record(NOON, null, Action.READ, "/3");

        JsonNode choices = apiClient.read("clara", "/audit/accesses/choices");
        List<String> roles =
                choices.path("roles").valueStream().map(JsonNode::asString).toList();
        assertThat(roles).contains(role, "compliance-officer").isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest"})
    void pages_contain_every_access_once_even_those_of_the_same_time(String order) {
        for (int i = 0; i < 7; i++) {
            record(NOON.plusSeconds(i / 3), null, Action.READ, "/" + i);
        }
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = apiClient.read(
                    "clara",
                    "/audit/accesses?to=2026-03-02&limit=2&subject=" + subject + "&order=" + order + "&cursor="
                            + cursor);
            all.addAll(ApiClient.texts(page.path("items"), "resource"));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());

        List<String> expected = List.of("/0", "/1", "/2", "/3", "/4", "/5", "/6");
        assertThat(all).isEqualTo(order.equals("oldest") ? expected : expected.reversed());
    }

    @Test
    void looking_at_the_access_log_is_recorded() {
        search("subject=" + subject);

        JsonNode look = search("subject=" + subject).get(0);
        assertThat(look.path("action").asString()).isEqualTo("SEARCH");
        assertThat(look.path("resource").asString()).isEqualTo("/audit/accesses");
        assertThat(look.path("actor").asString())
                .isEqualTo(apiClient.person("clara").toString());
        assertThat(look.path("role").asString()).isEqualTo("compliance-officer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=999999999-01-01T00:00:00Z",
                "action=LOOK",
                "order=random",
                "subject=me",
                "actor=",
                "role=",
                "trace=4711",
                "cursor=bm90aGluZw",
                "cursor=MjAyNh8x",
                "limit=201"
            })
    void an_unreadable_question_is_refused(String question) {
        assertThat(apiClient.get("clara", "/audit/accesses?" + question)).hasStatus(400);
    }

    @Test
    void only_officers_search_the_access_log() {
        assertThat(apiClient.get("alma", "/audit/accesses")).hasStatus(403);
        assertThat(apiClient.get("root", "/audit/accesses")).hasStatus(403);
    }

    @Test
    void a_person_sees_who_has_looked_but_not_which_officer_it_was() {
        UUID olaf = apiClient.person("olaf").value();
        accesses.record(access(NOON, olaf.toString(), "Own look", Action.READ, "/me", olaf));
        accesses.record(access(NOON, officer, "Request 7", Action.READ, "/audit/subjects/" + olaf + "/timeline", olaf));
        record(NOON, "Of somebody else", Action.READ, "/audit/events");

        JsonNode items = apiClient.read("olaf", "/me/accesses?limit=200").path("items");
        assertThat(items.toString()).contains("Request 7").doesNotContain("Own look", "Of somebody else");
        assertThat(items.toString()).doesNotContain(officer, olaf.toString());
        assertThat(ApiClient.texts(items, "resource")).contains("/audit/subjects/{id}/timeline");
        assertThat(ApiClient.texts(items, "role")).contains("compliance-officer");
    }

    private List<String> resources(String question) {
        return ApiClient.texts(search(question), "resource").stream()
                .filter(resource -> !resource.equals("/audit/accesses"))
                .toList();
    }

    private JsonNode search(String question) {
        return apiClient
                .read("clara", "/audit/accesses?" + question.replace("%2B", "{plus}"), plus(question))
                .path("items");
    }

    private static Object[] plus(String question) {
        return question.contains("%2B") ? new Object[] {"+"} : new Object[0];
    }

    private void record(Instant at, String purpose, Action action, String resource) {
        accesses.record(access(at, officer, purpose, action, resource, subject));
    }

    private static Access access(
            Instant at, String actor, String purpose, Action action, String resource, UUID subject) {
        return new Access(
                at,
                actor,
                "compliance-officer",
                purpose,
                action,
                resource,
                List.of(subject),
                List.of("legalName"),
                1,
                Access.OK,
                null);
    }
}
