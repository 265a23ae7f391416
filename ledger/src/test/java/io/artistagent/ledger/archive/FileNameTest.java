package io.artistagent.ledger.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    private static final Instant FROM = Instant.parse("2026-11-30T10:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkpoint",
                "key",
                "hashes-000000000000-000000065536",
                "entries-000000065536-000000131072.gz",
                "events-20261130T000000Z-20261201T000000Z.ndjson.gz",
                "events-20261130T000000Z-20261201T000000Z.hashes"
            })
    void a_name_tells_what_the_file_contains(String name) {
        assertThat(FileName.parse(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "../key",
                "/key",
                "key ",
                "Key",
                "manifest.json",
                "manifest.jws",
                "hashes-0-1",
                "hashes-000000000001-000000000001",
                "hashes-000000000002-000000000001",
                "hashes-000000000000-000000000001.gz",
                "entries-000000000000-000000000001",
                "events-20261130T000000Z-20261130T000000Z.hashes",
                "events-20261201T000000Z-20261130T000000Z.hashes",
                "events-20261330T000000Z-20261401T000000Z.hashes",
                "events-20261130T240000Z-20261202T000000Z.hashes",
                "events-20261130T000000-20261201T000000.hashes",
                "events-20261130T000000Z-20261201T000000Z.ndjson",
                "events-20261130T000000Z-20261201T000000Z.hashes.part"
            })
    void no_file_of_an_export_has_another_name(String name) {
        assertThat(FileName.find(name)).isEmpty();
        assertThatThrownBy(() -> FileName.parse(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_window_contains_its_begin_and_not_its_end() {
        FileName.Records window = new FileName.Records(FROM, FROM.plusSeconds(60));

        assertThat(window.contains(FROM)).isTrue();
        assertThat(window.contains(FROM.plusSeconds(60).minusNanos(1))).isTrue();
        assertThat(window.contains(FROM.plusSeconds(60))).isFalse();
        assertThat(window.contains(FROM.minusNanos(1))).isFalse();
    }

    @Test
    void a_window_has_whole_seconds() {
        assertThatThrownBy(() -> new FileName.Records(FROM.plusMillis(1), FROM.plusSeconds(60)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FileName.Records(FROM, FROM.plusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
