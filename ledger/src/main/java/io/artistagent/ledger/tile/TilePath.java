package io.artistagent.ledger.tile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a tile below the prefix of the ledger, after c2sp.org/tlog-tiles.
 *
 * @param level 0 for the hashes of leaves, and {@link #ENTRIES} for the entries themselves
 * @param index the number of the tile within its level
 * @param width how many hashes or entries it contains, from 1 to 256
 */
public record TilePath(int level, long index, int width) {

    /** The number of hashes or entries of a full tile. */
    public static final int FULL = 256;

    /** Stands for a level: tiles of entries, which are called bundles. */
    public static final int ENTRIES = -1;

    /** Eight levels of the tree are one level of tiles; higher ones exist in no tree with 63-bit sizes. */
    private static final int HIGHEST = 7;

    private static final int LOG = 8;
    private static final int THOUSAND = 1000;
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-7])/((?:x\\d{3}/){0,6}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > HIGHEST) {
            throw new IllegalArgumentException("There are no tiles of level " + level);
        }
        if (index < 0) {
            throw new IllegalArgumentException("The number of a tile is not negative");
        }
        if (width < 1 || width > FULL) {
            throw new IllegalArgumentException("A tile contains 1 to 256 hashes, not " + width);
        }
    }

    /** A full tile of hashes. */
    public static TilePath hashes(int level, long index) {
        return new TilePath(level, index, FULL);
    }

    /** A full bundle of entries. */
    public static TilePath entries(long index) {
        return new TilePath(ENTRIES, index, FULL);
    }

    /**
     * A tile as wide as it is in the tree of a size.
     *
     * @throws IllegalArgumentException if that tree has no such tile
     */
    public static TilePath inTree(int level, long index, long size) {
        return new TilePath(level, index, width(level, index, size));
    }

    /** How many hashes of a tile exist in the tree of a size: 0 if it has no such tile, 256 if the tile is full. */
    public static int width(int level, long index, long size) {
        long all = level == ENTRIES ? size : size >> LOG * level;
        // Compares numbers of tiles first, because the product may overflow
        if (index < all / FULL) {
            return FULL;
        }
        return index == all / FULL ? (int) (all % FULL) : 0;
    }

    /** Parses a path in its canonical form, such as {@code tile/0/x001/234.p/8}. */
    public static TilePath parse(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new IllegalArgumentException("This is not the path of a tile");
        }
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        long index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
        TilePath tile = new TilePath(level, index, width);
        if (!tile.path().equals(path)) {
            throw new IllegalArgumentException("The path of the tile is not canonical");
        }
        return tile;
    }

    /** Whether the tile is complete, so that its content never changes. */
    public boolean isFull() {
        return width == FULL;
    }

    /** Whether this is a bundle of entries. */
    public boolean isEntries() {
        return level == ENTRIES;
    }

    /** The path, without a slash at its begin. */
    public String path() {
        StringBuilder number = new StringBuilder("%03d".formatted(index % THOUSAND));
        for (long rest = index / THOUSAND; rest > 0; rest /= THOUSAND) {
            number.insert(0, "x%03d/".formatted(rest % THOUSAND));
        }
        String kind = isEntries() ? "entries" : String.valueOf(level);
        return "tile/" + kind + "/" + number + (isFull() ? "" : ".p/" + width);
    }

    @Override
    public String toString() {
        return path();
    }
}
