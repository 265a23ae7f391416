package io.artistagent.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrackFormTest {

    @Test
    void a_length_is_parsed_as_minutes_and_seconds() {
        assertThat(TrackForm.milliseconds("3:45")).isEqualTo(225_000);
        assertThat(TrackForm.milliseconds("1:02:03")).isEqualTo(3_723_000);
        assertThat(TrackForm.milliseconds("0:07")).isEqualTo(7_000);
    }

    @Test
    void an_invalid_length_is_rejected() {
        assertThat(TrackForm.milliseconds("3:61")).isNull();
        assertThat(TrackForm.milliseconds("225")).isNull();
        assertThat(TrackForm.milliseconds("")).isNull();
    }
}
