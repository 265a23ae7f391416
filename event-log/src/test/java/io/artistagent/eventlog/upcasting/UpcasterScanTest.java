package io.artistagent.eventlog.upcasting;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.RealLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.history.TalliedIsCounted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Applications find upcasters in the packages below this one, and among their beans, without registration. */
@RealLog
@Import(TalliedIsCounted.class)
class UpcasterScanTest {

    @Test
    void upcasters_are_found_in_packages_and_among_the_beans(@Autowired EventCodec codec) {
        assertThat(codec.classesOf("com.example.Found")).containsExactly(Counted.class);
        assertThat(codec.classesOf("com.example.Tallied")).containsExactly(Counted.class);
        assertThat(codec.classesOf("com.example.Gone")).isEmpty();
    }
}
