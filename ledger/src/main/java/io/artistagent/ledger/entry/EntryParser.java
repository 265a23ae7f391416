package io.artistagent.ledger.entry;

import io.artistagent.ledger.note.Decimal;
import io.artistagent.ledger.tree.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads an entry whose members are in their canonical order. {@link LedgerEntry#parse} then compares the bytes. */
final class EntryParser {

    private static final int HEX = 16;
    private static final int ESCAPE_LENGTH = 4;

    private final String json;
    private int at;

    EntryParser(byte[] bytes) {
        try {
            json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("An entry is UTF-8", e);
        }
    }

    LedgerEntry parse() {
        String aggregateId = string("{", "aggregateId");
        String aggregateType = string(",", "aggregateType");
        Instant time = instant(string(",", "at"));
        String eventId = string(",", "eventId");
        long index = number("index");
        Hash metadataHash = Hash.base64(string(",", "metadataHash"));
        Hash payloadHash = Hash.base64(string(",", "payloadHash"));
        String revision = string(",", "revision");
        long sequence = number("sequence");
        String type = string(",", "type");
        if (number("v") != LedgerEntry.VERSION) {
            throw new IllegalArgumentException("The version of the entry is not supported");
        }
        expect("}");
        return new LedgerEntry(
                aggregateId, aggregateType, time, eventId, index, metadataHash, payloadHash, revision, sequence, type);
    }

    private String string(String before, String name) {
        expect(before + "\"" + name + "\":\"");
        StringBuilder text = new StringBuilder();
        for (char next = next(); next != '"'; next = next()) {
            text.append(next == '\\' ? escaped() : next);
        }
        return text.toString();
    }

    private char escaped() {
        char kind = next();
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> kind;
        };
    }

    private char unicode() {
        int character = 0;
        for (int i = 0; i < ESCAPE_LENGTH; i++) {
            character = character * HEX + Math.max(0, Character.digit(next(), HEX));
        }
        return (char) character;
    }

    private long number(String name) {
        expect(",\"" + name + "\":");
        int begin = at;
        while (at < json.length() && Character.isDigit(json.charAt(at))) {
            at++;
        }
        return Decimal.parse("The member " + name + " of an entry", json.substring(begin, at));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The time of the entry is not in ISO 8601", e);
        }
    }

    private char next() {
        if (at >= json.length()) {
            throw new IllegalArgumentException("The entry is cut off");
        }
        return json.charAt(at++);
    }

    private void expect(String text) {
        if (!json.startsWith(text, at)) {
            throw new IllegalArgumentException("The entry has not the members of an entry, in their order");
        }
        at += text.length();
    }
}
