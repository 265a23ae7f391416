package io.artistagent.ledger.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict parser after RFC 8259. It rejects what parsers understand differently: members with the same name, and invalid UTF-8. */
public final class JsonParser {

    private static final int DEEPEST = 64;
    private static final int HEX = 16;
    private static final int ESCAPE_LENGTH = 4;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final List<String> LITERALS = List.of("true", "false", "null");

    private final String json;
    private int at;

    private JsonParser(String json) {
        this.json = json;
    }

    /**
     * The value of a text in UTF-8.
     *
     * @throws IllegalArgumentException if the text is not JSON, or its values are nested more than 64 deep
     */
    public static Json parse(byte[] utf8) {
        try {
            JsonParser parser = new JsonParser(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
            Json value = parser.value(0);
            parser.skipSpace();
            parser.require(parser.at == parser.json.length());
            return value;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The text is not UTF-8", e);
        }
    }

    private Json value(int depth) {
        require(depth <= DEEPEST);
        skipSpace();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Text(string());
            case 't', 'f', 'n' -> literal();
            default -> number();
        };
    }

    private Json object(int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        at++;
        skipSpace();
        if (peek() == '}') {
            at++;
            return new Json.Members(members);
        }
        do {
            skipSpace();
            String name = string();
            skipSpace();
            require(next() == ':');
            require(members.put(name, value(depth + 1)) == null);
            skipSpace();
        } while (goesOn('}'));
        return new Json.Members(members);
    }

    private Json array(int depth) {
        List<Json> items = new ArrayList<>();
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
            return new Json.Items(items);
        }
        do {
            items.add(value(depth + 1));
            skipSpace();
        } while (goesOn(']'));
        return new Json.Items(items);
    }

    private boolean goesOn(char end) {
        char next = next();
        require(next == ',' || next == end);
        return next == ',';
    }

    private Json literal() {
        for (String literal : LITERALS) {
            if (json.startsWith(literal, at)) {
                at += literal.length();
                return new Json.Literal(literal);
            }
        }
        throw malformed();
    }

    private Json number() {
        Matcher number = NUMBER.matcher(json).region(at, json.length());
        require(number.lookingAt());
        at = number.end();
        return new Json.Number(number.group());
    }

    private String string() {
        require(next() == '"');
        int begin = at;
        while (peek() != '"' && peek() != '\\') {
            require(next() >= ' ');
        }
        StringBuilder text = new StringBuilder(json.substring(begin, at));
        for (char next = next(); next != '"'; next = next()) {
            require(next >= ' ');
            text.append(next == '\\' ? escaped() : next);
        }
        return text.toString();
    }

    private char escaped() {
        char kind = next();
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed();
        };
    }

    private char unicode() {
        int character = 0;
        for (int i = 0; i < ESCAPE_LENGTH; i++) {
            int digit = Character.digit(next(), HEX);
            require(digit >= 0);
            character = character * HEX + digit;
        }
        return (char) character;
    }

    private void skipSpace() {
        while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        require(at < json.length());
        return json.charAt(at);
    }

    private char next() {
        char next = peek();
        at++;
        return next;
    }

    private void require(boolean wellFormed) {
        if (!wellFormed) {
            throw malformed();
        }
    }

    private IllegalArgumentException malformed() {
        return new IllegalArgumentException("The text is not JSON at character " + at);
    }
}
