package io.artistagent.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortSliceTest {

    @Test
    void ports_of_one_jvm_differ() {
        assertThat(Stream.generate(LoopbackPort::free).limit(400)).doesNotHaveDuplicates();
    }

    @Test
    void ports_of_two_jvms_differ() {
        // Claimed as another JVM claims it: by the port that is bound
        PortSlice other = PortSlice.claim();

        assertThat(Stream.concat(
                        Stream.generate(LoopbackPort::free).limit(400),
                        Stream.generate(other::next).limit(400)))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_port_in_use_is_skipped() throws Exception {
        PortSlice slice = PortSlice.claim();
        int next = slice.next() + 1;

        try (ServerSocket inUse = new ServerSocket(next)) {
            assertThat(slice.next()).isGreaterThan(inUse.getLocalPort());
        }
    }
}
