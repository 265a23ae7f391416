package io.artistagent.web.format;

import io.artistagent.web.format.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes a template apart. */
final class Lexer {

    private static final Set<String> SINGLE =
            Set.of("!doctype", "meta", "link", "input", "img", "br", "hr", "path", "rect", "circle");

    /** A longer attribute does not go well on a line of its own. */
    private static final int LONG = 110;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    /** For each content block that is open, how the brackets around it are nested. */
    private final Deque<Integer> contents = new ArrayDeque<>();

    private int at;
    private boolean spaced;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String template) {
        Lexer lexer = new Lexer(template);
        while (lexer.at < template.length()) {
            lexer.next();
        }
        return List.copyOf(lexer.tokens);
    }

    /** The rest of a text or tag when the expressions in it are taken out. */
    static String withoutCode(String text) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                i = new Lexer(text).bracket(i + 1) - 1;
            } else {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
            spaced = true;
        } else if (starts("@import ") || starts("@param ")) {
            int end = text.indexOf('\n', at);
            add(Kind.HEAD, "", List.of(text.substring(at, end).strip()), end);
        } else if (starts("!{")) {
            code(Kind.STATEMENT, bracket(at + 1));
        } else if (starts("@if(")) {
            code(Kind.IF, bracket(at + 3));
        } else if (starts("@elseif(")) {
            code(Kind.ELSE, bracket(at + 7));
        } else if (starts("@else")) {
            code(Kind.ELSE, at + 5);
        } else if (starts("@endif")) {
            code(Kind.END_IF, at + 6);
        } else if (starts("@for(")) {
            code(Kind.FOR, bracket(at + 4));
        } else if (starts("@endfor")) {
            code(Kind.END_FOR, at + 7);
        } else if (starts("@template.")) {
            call(text.indexOf('(', at), Kind.CALL, Kind.CALL_OPEN);
        } else if (c == '`' && !contents.isEmpty()) {
            call(at, Kind.CALL_CLOSE, Kind.CALL_MIDDLE);
        } else if (c == '<'
                && at + 1 < text.length()
                && (Character.isLetter(text.charAt(at + 1))
                        || text.charAt(at + 1) == '/'
                        || text.charAt(at + 1) == '!')) {
            tag();
        } else {
            word();
        }
    }

    private boolean starts(String prefix) {
        return text.startsWith(prefix, at);
    }

    private void add(Kind kind, String name, List<String> parts, int end) {
        tokens.add(new Token(kind, name, parts, spaced));
        spaced = false;
        at = end;
    }

    private void code(Kind kind, int end) {
        add(kind, "", words(text.substring(at, end)), end);
    }

    /** The place after the bracket that closes the one here. Strings in code hold no brackets that count. */
    private int bracket(int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = string(i);
            } else if (c == '(' || c == '{') {
                depth++;
            } else if ((c == ')' || c == '}') && --depth == 0) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("A bracket is not closed: " + text.substring(from));
    }

    private int string(int from) {
        int i = from + 1;
        while (text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    /** A call, or the rest of one after a content block: it ends with its last bracket, or where a content block begins. */
    private void call(int from, Kind whole, Kind part) {
        int depth = text.charAt(from) == '`' ? contents.pop() : 0;
        for (int i = text.charAt(from) == '`' ? from + 1 : from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = string(i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                code(whole, i + 1);
                return;
            } else if (text.startsWith("@`", i)) {
                contents.push(depth);
                code(part, i + 2);
                return;
            }
        }
        throw new IllegalArgumentException("A call does not end: " + text.substring(at));
    }

    private void tag() {
        int i = at + 1;
        while (text.charAt(i) == '/' || text.charAt(i) == '!' || Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        String name = text.substring(at + 1, i).replace("/", "").toLowerCase(Locale.ROOT);
        List<String> parts = new ArrayList<>();
        int begin = at;
        while (text.charAt(i) != '>') {
            if (Character.isWhitespace(text.charAt(i))) {
                parts.addAll(attribute(text.substring(begin, i)));
                while (Character.isWhitespace(text.charAt(i))) {
                    i++;
                }
                begin = i;
            } else if (text.startsWith("${", i)) {
                i = bracket(i + 1);
            } else if (text.charAt(i) == '"' || text.charAt(i) == '\'') {
                i = value(i) + 1;
            } else {
                i++;
            }
        }
        if (begin == i) {
            parts.set(parts.size() - 1, parts.getLast() + text.substring(i, i + 1));
        } else {
            parts.addAll(attribute(text.substring(begin, i + 1)));
        }
        Kind kind = starts("</")
                ? Kind.CLOSE
                : SINGLE.contains(name) || text.charAt(i - 1) == '/' ? Kind.SINGLE : Kind.OPEN;
        if (kind == Kind.OPEN && isKept(name, parts)) {
            int end = text.indexOf("</" + name + ">", i) + name.length() + 3;
            parts.set(parts.size() - 1, parts.getLast() + text.substring(i + 1, end));
            add(Kind.SINGLE, name, parts, end);
        } else {
            add(kind, name, parts, i + 1);
        }
    }

    /** An attribute is broken only within the code in it, and only where it is long. */
    private List<String> attribute(String whole) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int code = whole.indexOf("${"); code >= 0; code = whole.indexOf("${", from)) {
            int end = new Lexer(whole).bracket(code + 1);
            List<String> words = words(whole.substring(code, end));
            append(parts, whole.substring(from, code) + words.getFirst());
            parts.addAll(words.subList(1, words.size()));
            from = end;
        }
        append(parts, whole.substring(from));
        String line = String.join(" ", parts);
        return line.length() > LONG ? parts : List.of(line);
    }

    private static void append(List<String> parts, String text) {
        if (parts.isEmpty()) {
            parts.add(text);
        } else {
            parts.set(parts.size() - 1, parts.getLast() + text);
        }
    }

    /** In these, every line and space is shown. */
    private static boolean isKept(String name, List<String> parts) {
        return name.equals("textarea")
                || name.equals("pre")
                || parts.stream().anyMatch(part -> part.contains("class=\"prose"));
    }

    /** The end of an attribute's value, which may hold code with quotes of its own. */
    private int value(int from) {
        char quote = text.charAt(from);
        int i = from + 1;
        while (text.charAt(i) != quote) {
            i = text.startsWith("${", i) ? bracket(i + 1) : i + 1;
        }
        return i;
    }

    private void word() {
        int i = at;
        List<String> parts = new ArrayList<>();
        int begin = at;
        while (i < text.length()
                && !Character.isWhitespace(text.charAt(i))
                && text.charAt(i) != '<'
                && text.charAt(i) != '@'
                && text.charAt(i) != '`'
                && !text.startsWith("!{", i)) {
            i = text.startsWith("${", i) ? bracket(i + 1) : i + 1;
        }
        add(Kind.TEXT, "", i == at ? List.of(text.substring(at, ++i)) : words(text.substring(begin, i)), i);
    }

    /** The words of code: between them a line may be broken, but not in a string. */
    private static List<String> words(String code) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean string = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"' && (i == 0 || code.charAt(i - 1) != '\\')) {
                string = !string;
            }
            if (Character.isWhitespace(c) && !string) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return List.copyOf(words);
    }
}
