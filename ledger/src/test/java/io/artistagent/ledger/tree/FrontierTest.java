package io.artistagent.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontierTest {

    @Test
    void a_copy_grows_on_its_own() {
        Frontier frontier = new Frontier();
        frontier.append(Hashes.leaf(new byte[0]));
        Frontier copy = frontier.copy();
        copy.append(Hashes.leaf(new byte[1]));

        assertThat(frontier.size()).isEqualTo(1);
        assertThat(copy.size()).isEqualTo(2);
        assertThat(frontier.root()).isNotEqualTo(copy.root());
    }

    @Test
    void the_stored_form_is_the_size_and_one_hash_for_each_complete_subtree() {
        Frontier frontier = new Frontier();
        StoredTree tree = StoredTree.ofSize(7);
        tree.leaves().forEach(frontier::append);
        byte[] bytes = frontier.toBytes();

        assertThat(bytes).hasSize(8 + 3 * Hash.LENGTH).startsWith(0, 0, 0, 0, 0, 0, 0, 7);
        assertThat(Hash.at(bytes, 8)).isEqualTo(tree.read(2, 0));
        assertThat(Hash.at(bytes, 8 + Hash.LENGTH)).isEqualTo(tree.read(1, 2));
        assertThat(Hash.at(bytes, 8 + 2 * Hash.LENGTH)).isEqualTo(tree.leaf(6));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8 + 1, 8 + Hash.LENGTH, 8 + 4 * Hash.LENGTH})
    void a_stored_form_of_the_wrong_length_is_rejected(int length) {
        byte[] bytes = Arrays.copyOf(new byte[] {0, 0, 0, 0, 0, 0, 0, 7}, length);

        assertThatThrownBy(() -> Frontier.fromBytes(bytes)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_negative_size_is_rejected() {
        byte[] bytes = new byte[8 + Hash.LENGTH];
        bytes[0] = (byte) 0x80;

        assertThatThrownBy(() -> Frontier.fromBytes(bytes)).isInstanceOf(IllegalArgumentException.class);
    }
}
