package io.artistagent.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Templates have one form. {@code make format} gives it to them: it runs this test with {@code -Dtemplates=format}. */
class TemplateFormatTest {

    private static final Set<String> SPACING = Styles.spacing(
            Sources.below(Sources.ASSETS, ".css").stream().map(Sources::read).collect(Collectors.joining("\n")));

    @Test
    void every_template_is_formatted() throws IOException {
        for (Path template : Sources.below(Sources.TEMPLATES, ".jte")) {
            String formatted = TemplateFormat.of(Sources.read(template), SPACING);
            if ("format".equals(System.getProperty("templates"))) {
                Files.writeString(template, formatted);
            }
            assertThat(Sources.read(template))
                    .as("%s: run make format", template)
                    .isEqualTo(formatted);
        }
    }

    @Test
    void no_line_is_wider_than_160_characters_and_a_second_time_changes_nothing() {
        for (Path template : Sources.below(Sources.TEMPLATES, ".jte")) {
            String formatted = TemplateFormat.of(Sources.read(template), SPACING);

            assertThat(formatted.lines()).as("%s", template).allMatch(line -> line.length() <= TemplateFormat.WIDTH);
            assertThat(TemplateFormat.of(formatted, SPACING)).as("%s", template).isEqualTo(formatted);
        }
    }

    /** The template engine prints the source of an expression that fills an attribute and spans lines. Give it a variable. */
    @Test
    void an_expression_in_an_attribute_is_on_one_line() {
        String onOneLine = "\\$\\{(?:[^{}\"\n]|\"[^\"\n]*\")*+";
        Pattern wrapped = Pattern.compile("=\"(?:[^\"$]|" + onOneLine + "})*+" + onOneLine + "\n");
        for (Path template : Sources.below(Sources.TEMPLATES, ".jte")) {
            assertThat(Sources.read(template)).as("%s", template).doesNotContainPattern(wrapped);
        }
    }

    @Test
    void what_is_inside_an_element_is_indented() {
        assertThat(format("<div class=\"a\"><div><p>${x}</p></div><p>b</p></div>"))
                .isEqualTo("""
                <div class="a">
                    <div><p>${x}</p></div>
                    <p>b</p>
                </div>
                """);
    }

    @Test
    void space_that_is_shown_stays_and_none_is_added() {
        assertThat(format("<p><b>a</b><b>b</b> <b>c</b></p>")).isEqualTo("<p><b>a</b><b>b</b> <b>c</b></p>\n");
        assertThat(format("<p><b>a</b>@if(x)<i>b</i>@endif<b>c</b></p>"))
                .isEqualTo("<p><b>a</b>@if(x)<i>b</i>@endif<b>c</b></p>\n");
    }

    @Test
    void a_place_beside_a_condition_is_free_only_if_nothing_inline_is_on_both_sides_whichever_way_it_goes() {
        String wide = "x".repeat(150);

        assertThat(format("<div>@if(x)<p>" + wide + "</p>@endif<b>c</b></div>")).contains("    @endif\n    <b>c</b>\n");
        assertThat(format("<div><b>a</b>@if(x)<p>" + wide + "</p>@endif<b>c</b></div>"))
                .contains("@endif<b>c</b>\n");
    }

    @Test
    void children_of_a_flexible_box_stand_apart_anyway_but_text_does_not() {
        String wide = "x".repeat(150);

        assertThat(Styles.spacing(
                        ".row { color: red; display: flex } /* .no { display: grid } */ .a .b { display: grid }"))
                .containsExactly("row");
        assertThat(TemplateFormat.of("<div class=\"row\"><b>" + wide + "</b><b>c</b>d</div>", Set.of("row")))
                .contains("</b>\n    <b>c</b>d\n");
        assertThat(TemplateFormat.of("<div class=\"row\"><b>" + wide + "</b>${c}${d}</div>", Set.of("row")))
                .contains("</b>${c}${d}\n");
    }

    @Test
    void attributes_and_code_are_wrapped_but_never_a_string() {
        String text = "\"two words\", ".repeat(20);

        assertThat(format("@template.a.b(" + text + "c)").lines())
                .allMatch(line -> line.length() <= 160)
                .noneMatch(line -> line.endsWith("\"two"));
        assertThat(format("<b class=\"" + "x".repeat(90) + "\" id=\"" + "y".repeat(90) + "\">c</b>"))
                .contains("\"\n        id=");
    }

    @Test
    void what_is_shown_line_by_line_is_left_alone() {
        assertThat(format("<div><textarea>\n  a\n b</textarea><p class=\"prose\">${x}\n  y</p></div>"))
                .contains("<textarea>\n  a\n b</textarea>")
                .contains("<p class=\"prose\">${x}\n  y</p>");
    }

    private static String format(String template) {
        return TemplateFormat.of(template, Set.of());
    }
}
