package io.artistagent.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A malformed form gets the same answer from every endpoint that receives a file. */
@CommandSideTest
class MultipartFormTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FILE = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx";
    private static final String END = "\r\n--b--\r\n";

    @Autowired
    private Api api;

    private UUID artist;

    @BeforeEach
    void register_an_artist() {
        artist = api.artist("alma", "Alma");
    }

    @Test
    void a_form_that_ends_early_is_an_interrupted_upload() {
        refused("multipart/form-data; boundary=b", FILE, "/problems/upload-broken", "Upload the file again.");
    }

    @Test
    void a_form_has_at_most_ten_parts() {
        String fields = "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n\r\n".repeat(10);
        refused(
                "multipart/form-data; boundary=b",
                fields + FILE + END,
                "/problems/invalid-fields",
                "A form can have at most 10 parts.");
    }

    @Test
    void the_headers_of_a_part_have_a_maximum_length() {
        refused(
                "multipart/form-data; boundary=b",
                FILE.replace("\"a\"", "\"" + "a".repeat(5_000) + "\"") + END,
                "/problems/invalid-fields",
                "Give the file a shorter name");
    }

    @Test
    void the_headers_of_a_part_must_be_readable() {
        refused(
                "multipart/form-data; boundary=b",
                FILE.replace("\"a\"", "\"=?utf-8?B?AAAAA?=\"") + END,
                "/problems/invalid-fields",
                "The headers of a part cannot be read.");
    }

    @Test
    void a_form_needs_a_boundary() {
        refused("multipart/form-data", FILE + END, "/problems/invalid-fields", "with its boundary.");
    }

    @Test
    void a_form_whose_boundary_is_not_in_the_body_has_no_parts() {
        for (String body : List.of(FILE + END, "--other--\r\n", "")) {
            refused(
                    "multipart/form-data; boundary=other",
                    body,
                    "/problems/invalid-fields",
                    "Check that the boundary in Content-Type is the one between the parts.");
        }
    }

    @Test
    void a_file_in_any_other_part_of_an_import_is_named() {
        Map<String, String> details =
                Map.of("trackId", "Send this field as text, without a file name.", "table", "This field is not known.");

        details.forEach((name, detail) -> {
            byte[] form =
                    (FILE.replace("name=\"file\"", "name=\"" + name + "\"") + END).getBytes(StandardCharsets.UTF_8);
            HttpResponse<String> answer =
                    api.sends("alma", "/artists/" + artist + "/imports", "multipart/form-data; boundary=b", form);

            JsonNode error = JSON.readTree(answer.body()).at("/errors/0");
            assertThat(error.path("pointer").asString()).isEqualTo("/" + name);
            assertThat(error.path("detail").asString()).isEqualTo(detail);
        });
    }

    private void refused(String type, String form, String problem, String detail) {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        for (HttpResponse<String> answer : List.of(
                api.sends("alma", "/artists/" + artist + "/imports", type, body),
                api.picture("alma", "/artists/" + artist + "/picture", type, body, "\"0\""))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            JsonNode told = JSON.readTree(answer.body());
            assertThat(told.path("type").asString()).isEqualTo(problem);
            assertThat(answer.body()).contains(detail);
        }
    }
}
