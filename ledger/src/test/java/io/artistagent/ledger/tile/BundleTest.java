package io.artistagent.ledger.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {

    @Test
    void entries_are_preceded_by_their_length_in_two_bytes() {
        byte[] longEntry = new byte[0x0102];
        byte[] bundle = Bundle.encode(List.of(new byte[] {7}, new byte[0], longEntry));

        assertThat(bundle).hasSize(3 + 2 + 2 + longEntry.length).startsWith(0, 1, 7, 0, 0, 1, 2);
        assertThat(Bundle.decode(bundle, 3))
                .usingElementComparator(Arrays::compare)
                .containsExactly(new byte[] {7}, new byte[0], longEntry);
    }

    @Test
    void the_longest_entry_has_65535_bytes() {
        assertThat(Bundle.decode(Bundle.encode(new byte[Bundle.LONGEST]), 1).getFirst())
                .hasSize(65_535);
        assertThatThrownBy(() -> Bundle.encode(new byte[Bundle.LONGEST + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_bundle_has_1_to_256_entries() {
        List<byte[]> full = Collections.nCopies(256, new byte[1]);
        List<byte[]> more = Collections.nCopies(257, new byte[1]);

        assertThat(Bundle.decode(Bundle.encode(full))).hasSize(256);
        assertThatThrownBy(() -> Bundle.encode(List.<byte[]>of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bundle.encode(more)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bundle.decode(new byte[257 * 2])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_bundle_that_does_not_fit_exactly_is_rejected() {
        byte[] bundle = Bundle.encode(List.of(new byte[] {1, 2, 3}, new byte[] {4}));
        for (int length = 1; length < bundle.length; length++) {
            byte[] cut = Arrays.copyOf(bundle, length);
            assertThatThrownBy(() -> Bundle.decode(cut, 2))
                    .as("%d bytes", length)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Bundle.decode(bundle, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bundle.decode(bundle, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bundle.decode(Arrays.copyOf(bundle, bundle.length + 1), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
