package io.artistagent.web.format;

import io.artistagent.web.format.Token.Kind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The literal text of a template: between its tags, and in attributes that are shown or read out, without the code in them. */
public final class Words {

    private static final Pattern SAID = Pattern.compile("\\s(?:aria-label|alt|title|placeholder)=\"([^\"]*)\"");

    private Words() {}

    public static List<String> of(String template) {
        return Lexer.tokens(template).stream().flatMap(Words::said).toList();
    }

    private static Stream<String> said(Token token) {
        String text = Lexer.withoutCode(String.join(" ", token.parts()));
        if (token.kind() == Kind.TEXT) {
            return Stream.of(text);
        }
        return token.isTag()
                ? Stream.concat(
                        Stream.of(text.replaceAll("<[^>]*>", " ")),
                        SAID.matcher(text).results().map(said -> said.group(1)))
                : Stream.empty();
    }
}
