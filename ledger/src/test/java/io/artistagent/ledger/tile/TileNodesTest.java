package io.artistagent.ledger.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.ledger.TestLedger;
import io.artistagent.ledger.tree.Frontier;
import io.artistagent.ledger.tree.Hash;
import io.artistagent.ledger.tree.Hashes;
import io.artistagent.ledger.tree.Proofs;
import io.artistagent.ledger.tree.Verification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree of three levels of tiles, as it is stored. */
class TileNodesTest {

    private static final int LARGEST = 66_000;

    private static final TestLedger LEDGER = TestLedger.ofSize(LARGEST);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, LARGEST})
    void proofs_are_made_from_stored_tiles(int size) {
        Frontier frontier = new Frontier();
        for (int leaf = 0; leaf < size; leaf++) {
            frontier.append(Hashes.leaf(LEDGER.entry(leaf)));
        }
        TileNodes nodes = new TileNodes(size, LEDGER);

        assertThat(Proofs.root(size, nodes)).isEqualTo(frontier.root());
        for (int leaf : List.of(0, size / 2, size - 1)) {
            List<Hash> path = Proofs.inclusion(leaf, size, nodes);
            assertThat(Verification.inclusion(leaf, size, Hashes.leaf(LEDGER.entry(leaf)), path, frontier.root()))
                    .isTrue();
        }
        Frontier earlier = new Frontier();
        for (int leaf = 0; leaf < Math.max(1, size / 3); leaf++) {
            earlier.append(Hashes.leaf(LEDGER.entry(leaf)));
        }
        List<Hash> path = Proofs.consistency(earlier.size(), size, nodes);
        assertThat(Verification.consistency(earlier.size(), size, earlier.root(), frontier.root(), path))
                .isTrue();
    }

    @Test
    void a_proof_reads_few_tiles() {
        List<TilePath> read = new ArrayList<>();
        Proofs.inclusion(31_415, LARGEST, new TileNodes(LARGEST, tile -> {
            read.add(tile);
            return LEDGER.read(tile);
        }));

        assertThat(read).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void nothing_beyond_the_size_is_read() {
        TileNodes nodes = new TileNodes(1000, LEDGER);

        assertThat(nodes.read(0, 999)).isEqualTo(Hashes.leaf(LEDGER.entry(999)));
        assertThatThrownBy(() -> nodes.read(0, 1000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> nodes.read(3, 125)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> nodes.read(8, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> nodes.read(62, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_tile_that_is_too_short_is_rejected() {
        TileNodes nodes = new TileNodes(1000, tile -> new byte[Hash.LENGTH]);

        assertThatThrownBy(() -> nodes.read(0, 999)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_full_tile_has_a_root_and_others_do_not() {
        HashTile full = HashTile.parse(LEDGER.read(TilePath.hashes(0, 0)), 256);

        assertThat(full.root())
                .isEqualTo(HashTile.parse(LEDGER.read(TilePath.hashes(1, 0)), 256)
                        .hashes()
                        .getFirst());
        assertThatThrownBy(() -> new HashTile(full.hashes().subList(0, 255)).root())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> HashTile.parse(full.toBytes(), 255)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HashTile(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
