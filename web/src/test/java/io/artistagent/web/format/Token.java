package io.artistagent.web.format;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A part of a template.
 *
 * @param name the name of a tag, in small letters; empty for everything else
 * @param parts what a line may be broken between: the attributes of a tag, the words of code; one part where it may not be broken
 * @param spaced whether there is white space before it in the template
 */
record Token(Kind kind, String name, List<String> parts, boolean spaced) {

    enum Kind {
        /** {@code @import} and {@code @param}, which end with their line. */
        HEAD,
        STATEMENT,
        OPEN,
        CLOSE,
        /** A tag without an end, and a whole element that is kept as it is. */
        SINGLE,
        TEXT,
        IF,
        ELSE,
        END_IF,
        FOR,
        END_FOR,
        /** A call without content blocks. */
        CALL,
        /** The part of a call up to a content block, between two of them, and after the last. */
        CALL_OPEN,
        CALL_MIDDLE,
        CALL_CLOSE
    }

    /** Elements beside and within whose tags white space is not shown. */
    private static final Set<String> BLOCKS = Set.of(
            "html",
            "head",
            "body",
            "title",
            "meta",
            "link",
            "script",
            "noscript",
            "main",
            "header",
            "footer",
            "nav",
            "section",
            "article",
            "aside",
            "div",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "form",
            "fieldset",
            "legend",
            "figure",
            "figcaption",
            "details",
            "summary",
            "dialog",
            "template",
            "blockquote",
            "option",
            "optgroup",
            "path",
            "rect",
            "circle",
            "use",
            "!doctype");

    /** Styles tell cells without content from others, and white space would be content. */
    private static final Set<String> CELLS = Set.of("td", "th");

    boolean isTag() {
        return kind == Kind.OPEN || kind == Kind.CLOSE || kind == Kind.SINGLE;
    }

    /** Whether white space before it is never shown. */
    boolean swallowsBefore() {
        return isTag() && BLOCKS.contains(name) && !(kind == Kind.CLOSE && CELLS.contains(name));
    }

    /** Whether white space after it is never shown. */
    boolean swallowsAfter() {
        return isTag() && BLOCKS.contains(name) && !(kind == Kind.OPEN && CELLS.contains(name));
    }

    /** Whether it is never visible: a hidden field, or the call that renders nothing but hidden fields. */
    boolean isHidden() {
        return kind == Kind.SINGLE && name.equals("input") && parts.contains("type=\"hidden\"")
                || kind == Kind.CALL && parts.getFirst().startsWith("@template.frame.token(");
    }

    /** Whether what follows is inside. */
    boolean opens() {
        return switch (kind) {
            case OPEN, IF, ELSE, FOR, CALL_OPEN, CALL_MIDDLE -> true;
            default -> false;
        };
    }

    /** Whether it ends what was inside. */
    boolean closes() {
        return switch (kind) {
            case CLOSE, ELSE, END_IF, END_FOR, CALL_MIDDLE, CALL_CLOSE -> true;
            default -> false;
        };
    }

    /** Whether the element has one of these classes for certain. */
    boolean hasClass(Set<String> classes) {
        return kind == Kind.OPEN
                && parts.stream()
                        .filter(part -> part.startsWith("class=\""))
                        .flatMap(part -> Arrays.stream(
                                part.substring(7).replaceAll("\\$\\{.*}", " ").split("[\" >]+")))
                        .anyMatch(classes::contains);
    }

    int length() {
        return parts.stream().mapToInt(String::length).sum() + parts.size() - 1;
    }
}
