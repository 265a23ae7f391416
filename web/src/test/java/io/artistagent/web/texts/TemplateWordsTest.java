package io.artistagent.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.Sources;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates contain no literal words: all texts come from a bundle. */
class TemplateWordsTest {

    @Test
    void no_template_contains_literal_text() {
        for (Path template : Sources.below(Sources.TEMPLATES, ".jte")) {
            String text = withoutCode(Sources.read(template));
            assertThat(text.replaceAll("<[^>]*>", " ")).as("%s", template).doesNotContainPattern("\\p{L}{2,}");
            assertThat(text)
                    .as("%s", template)
                    .doesNotContainPattern("(aria-label|alt|title|placeholder)=\"[^\"]*\\p{L}{2,}");
        }
    }

    private static String withoutCode(String template) {
        String plain = template.replaceAll("(?m)^@(import|param) .*$", "").replaceAll("(?m)^!\\{.*}$", "");
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (plain.startsWith("${", i)) {
                depth++;
                i++;
            } else if (depth > 0 && plain.charAt(i) == '{') {
                depth++;
            } else if (depth > 0 && plain.charAt(i) == '}') {
                depth--;
            } else if (depth == 0) {
                rest.append(plain.charAt(i));
            }
        }
        // The name of a second content block in the same call is code as well
        String marked = rest.toString().replaceAll("`,\\s*\\w+ = @`", "` `");
        return withoutCalls(marked.replaceAll("@(else(?!if)|endif|endfor)", " "));
    }

    /** Removes @template…(…), @if(…), @elseif(…) and @for(…), including nested parentheses, but keeps content blocks. */
    private static String withoutCalls(String template) {
        StringBuilder rest = new StringBuilder(template);
        Matcher call =
                Pattern.compile("@(?:template\\.[\\w.]+|if|elseif|for)\\(").matcher(rest);
        int from = 0;
        while (call.find(from)) {
            int depth = 1;
            int end = call.end();
            while (depth > 0 && end < rest.length() && rest.charAt(end) != '`') {
                depth += rest.charAt(end) == '(' ? 1 : rest.charAt(end) == ')' ? -1 : 0;
                end++;
            }
            from = call.start();
            rest.delete(call.start(), end);
            call = Pattern.compile("@(?:template\\.[\\w.]+|if|elseif|for)\\(").matcher(rest);
        }
        return rest.toString();
    }
}
