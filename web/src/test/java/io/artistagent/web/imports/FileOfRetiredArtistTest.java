package io.artistagent.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.catalogue.CatalogueSamples;
import io.artistagent.web.catalogue.TrackChoice;
import io.artistagent.web.client.Page;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.frame.PageSamples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;

/** A file that still waited when its artist retired can only be discarded. */
class FileOfRetiredArtistTest {

    private static final String SENTENCE = "This artist is retired, so this file can’t be imported.";

    @Test
    void its_page_shows_its_name_and_state_and_can_only_discard_it() {
        ImportProgress page = waiting(true);

        assertThat(html("imports/one", PageSamples.retired(), page))
                .contains("<h1>Import</h1>", "&lt;file&gt;.csv", "Not imported</span>", SENTENCE)
                .contains("name=\"i1.version\"", "name=\"discard\" value=\"i1\"")
                .doesNotContain("name=\"record\"", "name=\"i1.kind\"", "Waiting for you", "still waiting", "<table");
        assertThat(html("imports/one", PageSamples.frame(), page))
                .contains("<h1>Check this file</h1>", "name=\"record\"")
                .doesNotContain(SENTENCE);
    }

    @Test
    void the_list_does_not_call_it_waiting() {
        ReviewCard card = waiting(true).card();
        ImportList page = new ImportList(
                "1",
                List.of(card),
                true,
                List.of(),
                new Page<>(List.of(ImportSamples.run(ImportState.WAITING, true)), null),
                null,
                null,
                Form.empty());

        assertThat(html("imports/list", PageSamples.retired(), page))
                .contains("1 file wasn’t imported", SENTENCE, "More files weren’t imported.")
                .doesNotContain("1 file to check", "Waiting for you", "name=\"record\"", "name=\"replaces\"");
    }

    @Test
    void a_listening_history_is_still_reviewed() {
        assertThat(html("imports/one", PageSamples.retired(), waiting(false)))
                .contains("<h1>Check this file</h1>", "name=\"record\"", "Waiting for you")
                .doesNotContain(SENTENCE);
    }

    private static ImportProgress waiting(boolean ofArtist) {
        ImportRun run = ImportSamples.run(ImportState.WAITING, ofArtist);
        TrackChoice tracks = CatalogueSamples.choice();
        return new ImportProgress(run, ImportSamples.card(run, tracks, Form.empty()), true);
    }

    private static String html(String view, PageFrame frame, Object page) {
        return PageSamples.html(new ModelAndView(view, Map.of("frame", frame, "page", page)));
    }
}
