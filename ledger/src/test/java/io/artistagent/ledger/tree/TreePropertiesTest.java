package io.artistagent.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for trees of every size up to 300. */
class TreePropertiesTest {

    private static final int LARGEST = 300;

    private final StoredTree tree = StoredTree.ofSize(LARGEST);
    private final NodeReader nodes = remembering(tree);
    private final List<Hash> roots = new ArrayList<>();

    TreePropertiesTest() {
        for (int size = 0; size <= LARGEST; size++) {
            roots.add(tree.root(size));
        }
    }

    @Test
    void a_frontier_has_the_root_of_the_definition_and_survives_being_stored() {
        Frontier frontier = new Frontier();
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(roots.get(size));
            assertThat(Proofs.root(size, nodes)).isEqualTo(roots.get(size));
            assertThat(Frontier.of(size, nodes).toBytes()).isEqualTo(frontier.toBytes());
            frontier = Frontier.fromBytes(frontier.toBytes());
            if (size < LARGEST) {
                frontier.append(tree.leaf(size));
            }
        }
    }

    @Test
    void every_leaf_of_every_tree_is_proved() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = Proofs.inclusion(index, size, nodes);
                assertThat(Verification.inclusion(index, size, tree.leaf(index), path, roots.get(size)))
                        .isTrue();
                assertThat(path).hasSizeLessThanOrEqualTo(Long.SIZE - Long.numberOfLeadingZeros(size - 1));
            }
        }
    }

    @Test
    void no_path_proves_another_leaf_or_another_root() {
        for (int size = 2; size <= LARGEST; size++) {
            Hash root = roots.get(size);
            for (int index = 0; index < size; index++) {
                List<Hash> path = Proofs.inclusion(index, size, nodes);
                int other = (index + 1) % size;
                assertThat(Verification.inclusion(index, size, tree.leaf(other), path, root))
                        .isFalse();
                assertThat(Verification.inclusion(index, size, tree.leaf(index), path, roots.get(size - 1)))
                        .isFalse();
                assertThat(Verification.inclusion(other, size, tree.leaf(index), path, root))
                        .isFalse();
            }
        }
    }

    @Test
    void every_tree_is_consistent_with_every_earlier_one() {
        for (int to = 1; to <= LARGEST; to++) {
            for (int from = 1; from <= to; from++) {
                List<Hash> path = Proofs.consistency(from, to, nodes);
                assertThat(Verification.consistency(from, to, roots.get(from), roots.get(to), path))
                        .isTrue();
                if (from < to) {
                    assertThat(Verification.consistency(from, to, roots.get(from - 1), roots.get(to), path))
                            .isFalse();
                    assertThat(Verification.consistency(from, to, roots.get(from), roots.get(to - 1), path))
                            .isFalse();
                    assertThat(Verification.consistency(to, from, roots.get(to), roots.get(from), path))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void a_history_that_differs_in_one_leaf_is_consistent_with_no_tree_that_has_it() {
        for (int changed : new int[] {0, 1, 63, 64, 128, 200, 255}) {
            List<Hash> leaves = new ArrayList<>(tree.leaves());
            leaves.set(changed, Hashes.leaf("forged".getBytes(StandardCharsets.UTF_8)));
            NodeReader forged = (level, index) ->
                    StoredTree.root(leaves.subList((int) (index << level), (int) (index + 1 << level)));
            Hash root = Proofs.root(LARGEST, forged);
            for (int from = changed + 1; from < LARGEST; from++) {
                List<Hash> path = Proofs.consistency(from, LARGEST, forged);
                assertThat(Verification.consistency(from, LARGEST, roots.get(from), root, path))
                        .isFalse();
            }
        }
    }

    @Test
    void what_is_not_in_a_tree_has_no_proof() {
        assertThatThrownBy(() -> Proofs.inclusion(-1, 5, nodes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.inclusion(5, 5, nodes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.inclusion(0, 0, nodes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.consistency(6, 5, nodes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.consistency(-1, 5, nodes)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Proofs.consistency(0, 5, nodes)).isEmpty();
        assertThat(Proofs.consistency(5, 5, nodes)).isEmpty();
    }

    private static NodeReader remembering(NodeReader nodes) {
        Map<Long, Hash> known = new HashMap<>();
        return (level, index) -> known.computeIfAbsent((long) level << 32 | index, key -> nodes.read(level, index));
    }
}
