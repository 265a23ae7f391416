package io.artistagent.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.Sources;
import io.artistagent.web.format.Words;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Templates contain no literal words: all texts come from a bundle. */
class TemplateWordsTest {

    private static final String WORD = "(?s).*\\p{L}{2,}.*";

    @Test
    void no_template_contains_literal_text() {
        for (Path template : Sources.below(Sources.TEMPLATES, ".jte")) {
            assertThat(Words.of(Sources.read(template))).as("%s", template).noneMatch(said -> said.matches(WORD));
        }
    }

    @Test
    void words_are_found_wherever_they_stand() {
        assertThat(Words.of("""
                @param String name
                @template.frame.layout(frame,
                        frame.t("a"), content = @`
                    <p class="note"
                            title="A title of ${name}">Said ${frame.t("b", "two words")}
                        @if(name.equals("none"))again@endif</p>
                `)
                """)).filteredOn(said -> said.matches(WORD)).hasSize(3);
    }
}
