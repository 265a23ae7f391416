package io.artistagent.ledger.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    /** The third and the last one are the examples of the specification. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 999, 256, tile/0/999",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "1, 1000, 1, tile/1/x001/000.p/1",
        "-1, 0, 256, tile/entries/000",
        "-1, 1000000, 255, tile/entries/x001/x000/000.p/255",
        "7, 0, 10, tile/7/000.p/10",
        "0, 273, 112, tile/0/273.p/112"
    })
    void a_path_is_written_and_read_as_specified(int level, long index, int width, String path) {
        TilePath tile = new TilePath(level, index, width);

        assertThat(tile.path()).isEqualTo(path);
        assertThat(TilePath.parse(path)).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/tile/0/000",
                "tile/0/000/",
                "tile/0/0",
                "tile/0/0000",
                "tile/0/1000",
                "tile/00/000",
                "tile/8/000",
                "tile/-1/000",
                "tile/data/000",
                "tile/0/x000/000",
                "tile/0/X001/000",
                "tile/0/001/000",
                "tile/0/x001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/000.p",
                "tile/0/000.p/1/2",
                "tile/0/000\n",
                "tile/0/..",
                "tile/0/x001/../000",
                "tile/entries/%30%30%30",
                "tile/0/\u0660\u0660\u0660",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/999"
            })
    void any_other_form_is_rejected(String path) {
        assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-2, 0, 1", "8, 0, 1", "0, -1, 1", "0, 0, 0", "0, 0, 257"})
    void there_are_no_other_tiles(int level, long index, int width) {
        assertThatThrownBy(() -> new TilePath(level, index, width)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The specification: 70,000 leaves are 273 full tiles and one of 112, above them a full tile and one of 17, above them one of 1. */
    @Test
    void the_tiles_of_a_tree_are_as_wide_as_specified() {
        assertThat(TilePath.width(0, 272, 70_000)).isEqualTo(256);
        assertThat(TilePath.width(0, 273, 70_000)).isEqualTo(112);
        assertThat(TilePath.width(0, 274, 70_000)).isZero();
        assertThat(TilePath.width(1, 0, 70_000)).isEqualTo(256);
        assertThat(TilePath.width(1, 1, 70_000)).isEqualTo(17);
        assertThat(TilePath.width(2, 0, 70_000)).isEqualTo(1);
        assertThat(TilePath.width(3, 0, 70_000)).isZero();
        assertThat(TilePath.width(TilePath.ENTRIES, 273, 70_000)).isEqualTo(112);
        assertThat(TilePath.width(0, Long.MAX_VALUE, Long.MAX_VALUE)).isZero();
        assertThat(TilePath.width(7, 0, Long.MAX_VALUE)).isEqualTo(127);
        assertThatThrownBy(() -> TilePath.inTree(3, 0, 70_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TilePath.inTree(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
