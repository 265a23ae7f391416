package io.artistagent.query.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineFileNameTest {

    @ParameterizedTest
    @CsvSource({
        "Night Drive-timeline.csv, Night Drive",
        "Night Drive-timeline (1).csv, Night Drive",
        "Night Drive-timeline - Copy.csv, Night Drive",
        "Night Drive-timeline copy 2.csv, Night Drive",
        "NIGHT_DRIVE_timeline.CSV, Night Drive",
        "Night Drive.csv, Night Drive",
        "Night Drive (Acoustic)-timeline.csv, Night Drive (Acoustic)",
        "What_ Now_-timeline.csv, 'What? Now!'",
        "Beyonce\u0301-timeline.csv, Beyonc\u00e9",
        "Straße-timeline.csv, STRASSE",
        "ΒΑΣΙΛΗΣ-timeline.csv, Βασίλης",
        "夜のドライブ-timeline.csv, 夜のドライブ",
        "!!!-timeline.csv, !!!",
        "22-timeline.csv, 22"
    })
    void a_file_name_matches_its_song(String file, String title) {
        assertThat(TimelineFileName.of(file).isOf(title)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Night Drive-timeline.csv, Night Drive (Acoustic)",
        "Night-timeline.csv, Night Drive",
        "-timeline.csv, Night Drive",
        "alma-voss-audience-timeline.csv, Audience",
        "!!!-timeline.csv, ???"
    })
    void a_different_file_name_does_not_match(String file, String title) {
        assertThat(TimelineFileName.of(file).isOf(title)).isFalse();
    }
}
