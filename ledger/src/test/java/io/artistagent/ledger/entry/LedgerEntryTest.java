package io.artistagent.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerEntryTest {

    private static final String CANONICAL = "{\"aggregateId\":\"a1\",\"aggregateType\":\"Artist\""
            + ",\"at\":\"2026-11-30T10:00:00.123456Z\",\"eventId\":\"e1\",\"index\":4711"
            + ",\"metadataHash\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\""
            + ",\"payloadHash\":\"RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=\""
            + ",\"revision\":\"1\",\"sequence\":0,\"type\":\"ArtistRegistered\",\"v\":1}";

    private final LedgerEntry entry = LedgerEntry.of(
            "a1",
            "Artist",
            Instant.parse("2026-11-30T10:00:00.123456Z"),
            "e1",
            4711,
            new byte[0],
            "{}".getBytes(StandardCharsets.UTF_8),
            "1",
            0,
            "ArtistRegistered");

    @Test
    void an_entry_has_the_eleven_members_in_the_order_of_their_names() {
        assertThat(entry.canonical()).asString(StandardCharsets.UTF_8).isEqualTo(CANONICAL);
        assertThat(entry.leafHash()).isEqualTo(Hashes.leaf(CANONICAL.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void an_entry_is_read_as_it_was_written() {
        assertThat(LedgerEntry.parse(entry.canonical())).isEqualTo(entry);
    }

    /** The characters are those of the example in RFC 8785, section 3.2.2. */
    @Test
    void texts_are_escaped_as_the_standard_says() {
        String text = "\u20ac$\017\nA'B\"\\\\\"/\b\f\r\t\037\177\ud83d\ude00";
        LedgerEntry unusual = withType(text);

        assertThat(new String(unusual.canonical(), StandardCharsets.UTF_8))
                .contains("\"type\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\r\\t\\u001f\177\ud83d\ude00\"");
        assertThat(LedgerEntry.parse(unusual.canonical())).isEqualTo(unusual);
    }

    @Test
    void half_a_surrogate_pair_has_no_canonical_form() {
        assertThatThrownBy(() -> withType("\ud83d").canonical()).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1L << 53, Long.MAX_VALUE})
    void numbers_that_parsers_represent_differently_are_rejected(long index) {
        assertThatThrownBy(() -> withIndex(index)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_largest_number_is_2_to_the_53rd_less_1() {
        LedgerEntry largest = withIndex((1L << 53) - 1);

        assertThat(LedgerEntry.parse(largest.canonical())).isEqualTo(largest);
    }

    @Test
    void every_shortened_entry_is_rejected() {
        byte[] bytes = entry.canonical();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> LedgerEntry.parse(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"v\":1}|\"v\":1} ",
                "\"v\":1}|\"v\":1}\n",
                "\"v\":1}|\"v\":2}",
                "\"v\":1}|\"v\":01}",
                "\"v\":1}|\"v\":1.0}",
                "\"v\":1}|\"v\":1,\"w\":1}",
                "\"index\":4711|\"index\":4711.0",
                "\"index\":4711|\"index\":04711",
                "\"index\":4711|\"index\":-4711",
                "\"index\":4711|\"index\":\"4711\"",
                "\"index\":4711|\"index\":\u0664711",
                "\"index\":4711|\"index\":99999999999999999999",
                "\"index\":4711| \"index\":4711",
                "\"index\":4711|\"index\": 4711",
                "\"revision\":\"1\",|",
                "\"revision\":\"1\"|\"revision\":1",
                "\"revision\":\"1\"|\"revision\":null",
                "\"revision\":\"1\",\"sequence\":0|\"sequence\":0,\"revision\":\"1\"",
                "ArtistRegistered|Artist\\u0052egistered",
                "ArtistRegistered|Artist\\/Registered",
                "ArtistRegistered|Artist\nRegistered",
                "ArtistRegistered|Artist\\u00zzRegistered",
                "ArtistRegistered|Artist\\ud83dRegistered",
                "10:00:00.123456Z|10:00:00.123456+00:00",
                "10:00:00.123456Z|10:00:00.1234560Z",
                "10:00:00.123456Z|10:00:00",
                "uFU=|uFV=",
                "uFU=|uFU",
                "uFU=|AAAAuFU="
            })
    void any_other_form_of_an_entry_is_rejected(String change) {
        String[] parts = change.split("\\|", -1);
        String changed = CANONICAL.replace(parts[0], parts[1]);

        assertThat(changed).isNotEqualTo(CANONICAL);
        assertThatThrownBy(() -> LedgerEntry.parse(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytes_that_are_not_utf_8_are_rejected() {
        byte[] bytes = entry.canonical();
        bytes[20] = (byte) 0xff;

        assertThatThrownBy(() -> LedgerEntry.parse(bytes)).isInstanceOf(IllegalArgumentException.class);
    }

    private LedgerEntry withType(String type) {
        Hash hash = Hashes.empty();
        return new LedgerEntry("a1", "Artist", entry.at(), "e1", 1, hash, hash, "1", 0, type);
    }

    private LedgerEntry withIndex(long index) {
        Hash hash = Hashes.empty();
        return new LedgerEntry("a1", "Artist", entry.at(), "e1", index, hash, hash, "1", 0, "ArtistRegistered");
    }
}
