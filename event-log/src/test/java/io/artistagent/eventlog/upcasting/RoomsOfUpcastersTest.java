package io.artistagent.eventlog.upcasting;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.LogOfATest.Counted;
import io.artistagent.eventlog.RealLog;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.history.TalliedIsCounted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** To write an upcaster is enough: applications find it in its room, or as a bean. */
@RealLog
@Import(TalliedIsCounted.class)
class RoomsOfUpcastersTest {

    @Test
    void an_application_reads_by_the_upcasters_of_the_rooms_and_by_its_beans(@Autowired EventCodec codec) {
        assertThat(codec.classesOf("com.example.Found")).containsExactly(Counted.class);
        assertThat(codec.classesOf("com.example.Tallied")).containsExactly(Counted.class);
        assertThat(codec.classesOf("com.example.Gone")).isEmpty();
    }
}
