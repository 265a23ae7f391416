package io.artistagent.web.format;

import io.artistagent.web.format.Token.Kind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a template says by itself: its text, and the values of attributes that are shown or read out, without the code in them. */
public final class Words {

    private static final Pattern SAID = Pattern.compile("(aria-label|alt|title|placeholder)=.*", Pattern.DOTALL);

    private Words() {}

    public static List<String> of(String template) {
        return Lexer.tokens(template).stream().flatMap(Words::said).toList();
    }

    private static Stream<String> said(Token token) {
        if (token.kind() == Kind.TEXT) {
            return Stream.of(Lexer.withoutCode(String.join(" ", token.parts())));
        }
        String tag = token.isTag() ? Lexer.withoutCode(String.join(" ", token.parts())) : "";
        return Stream.concat(
                tag.isEmpty() ? Stream.empty() : Stream.of(tag.replaceAll("<[^>]*>", " ")),
                Pattern.compile("(?=\\s[\\w-]+=)")
                        .splitAsStream(tag)
                        .map(String::strip)
                        .filter(attribute -> SAID.matcher(attribute).matches())
                        .map(attribute -> attribute.substring(attribute.indexOf('=') + 1)));
    }
}
