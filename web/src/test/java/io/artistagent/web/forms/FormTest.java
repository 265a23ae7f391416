package io.artistagent.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.client.Problem;
import io.artistagent.web.client.Problem.BadField;
import io.artistagent.web.texts.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormTest {

    private final Texts texts = new Texts(Locale.UK, Instant.EPOCH);

    @Test
    void an_error_is_shown_at_its_field_and_the_value_is_kept() {
        Form form = Form.empty().with("contact.email", "nobody");
        form.refuse(fields(new BadField("/contact/email", "Write an address.")), texts);
        assertThat(form.error("contact.email")).isEqualTo("Write an address.");
        assertThat(form.get("contact.email")).isEqualTo("nobody");
        assertThat(form.problem()).as("no error is shown twice").isNull();
        assertThat(form.rest()).isEmpty();
    }

    @Test
    void the_error_of_an_empty_field_says_what_to_enter() {
        Form form = Form.empty()
                .with("stageName", " ")
                .with("genres", ", ,")
                .with("message", "Hello")
                .with("bio", "");
        form.refuse(
                fields(
                        new BadField("/stageName", "This field cannot be cleared."),
                        new BadField("/genres", "Enter 1 to 10 genres."),
                        new BadField("/message", "A message must not contain control characters."),
                        new BadField("/bio", "A bio must not be empty.")),
                texts);
        assertThat(form.error("stageName")).isEqualTo("Enter a stage name.");
        assertThat(form.error("genres")).isEqualTo("Enter at least one genre.");
        assertThat(form.error("message")).isEqualTo("A message must not contain control characters.");
        assertThat(form.error("bio")).isEqualTo("A bio must not be empty.");
    }

    @Test
    void an_error_in_a_list_entry_is_shown_at_the_field_of_the_list() {
        Form form = Form.empty();
        form.refuse(fields(new BadField("/links/2", "Start with https://")), texts);
        assertThat(form.error("links")).isEqualTo("Start with https://");
    }

    @Test
    void errors_without_a_field_on_the_form_are_shown_after_the_last_field() {
        Form form = Form.empty();
        form.refuse(fields(new BadField("/title", "Write a title."), new BadField("/owner", "No such owner.")), texts);
        form.error("title");
        assertThat(form.rest()).containsExactly("No such owner.");
    }

    @Test
    void a_problem_without_field_errors_is_shown_above_the_form() {
        Form form = Form.empty();
        form.refuse(fields(), texts);
        assertThat(form.problem()).isEqualTo("Please check the marked fields.");
    }

    @Test
    void list_entries_are_separated_by_commas_and_links_by_line_breaks() {
        Form form =
                Form.empty().with("genres", "indie pop, , techno\n").with("links", "https://a/?x=1,2\r\n\r\nhttps://b");
        assertThat(form.list("genres")).containsExactly("indie pop", "techno");
        assertThat(form.lines("links")).containsExactly("https://a/?x=1,2", "https://b");
    }

    @Test
    void differences_from_the_latest_version_are_found() {
        Form newest = Form.empty().with("bio", "new").with("country", "CH");
        Form written = Form.empty().with("bio", "mine").with("country", "CH");
        assertThat(newest.differences(written)).containsExactly("bio");
    }

    private static Problem fields(BadField... bad) {
        return new Problem(Problem.Kind.FIELDS, null, null, List.of(bad));
    }

    @Test
    void an_error_in_a_part_of_a_field_is_ignored_if_the_field_has_one() {
        Form form = Form.empty();
        form.reject("splits.0", "Enter a share.");
        form.reject("splits.0.shareBasisPoints", "A share lies between 0 and 10,000 basis points.");
        assertThat(form.error("splits")).isEqualTo("Enter a share.");
        assertThat(form.rest()).isEmpty();
    }
}
