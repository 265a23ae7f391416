package io.artistagent.ledger.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A bundle of entries: up to 256, each preceded by its length in two bytes, big-endian. */
public final class Bundle {

    /** The length of the longest possible entry. */
    public static final int LONGEST = 0xffff;

    private static final int PREFIX = 2;

    private Bundle() {}

    /** An entry as it stands in a bundle. A bundle can thus be written piece by piece. */
    public static byte[] encode(byte[] entry) {
        if (entry.length > LONGEST) {
            throw new IllegalArgumentException("An entry has at most 65,535 bytes, not " + entry.length);
        }
        byte[] encoded = new byte[PREFIX + entry.length];
        encoded[0] = (byte) (entry.length >> Byte.SIZE);
        encoded[1] = (byte) entry.length;
        System.arraycopy(entry, 0, encoded, PREFIX, entry.length);
        return encoded;
    }

    /** A bundle of all entries. */
    public static byte[] encode(List<byte[]> entries) {
        if (entries.isEmpty() || entries.size() > TilePath.FULL) {
            throw new IllegalArgumentException("A bundle contains 1 to 256 entries, not " + entries.size());
        }
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        entries.forEach(entry -> bundle.writeBytes(encode(entry)));
        return bundle.toByteArray();
    }

    /** The entries of a bundle of a width, which must fit exactly. */
    public static List<byte[]> decode(byte[] bundle, int width) {
        List<byte[]> entries = decode(bundle);
        if (entries.size() != width) {
            throw new IllegalArgumentException("The bundle does not consist of exactly %d entries".formatted(width));
        }
        return entries;
    }

    /** All entries of a bundle, at most 256. */
    public static List<byte[]> decode(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            int begin = at + PREFIX;
            int end = begin > bundle.length ? begin : begin + length(bundle, at);
            if (end > bundle.length) {
                throw new IllegalArgumentException("The last entry of the bundle is cut off");
            }
            entries.add(Arrays.copyOfRange(bundle, begin, end));
            if (entries.size() > TilePath.FULL) {
                throw new IllegalArgumentException("A bundle contains at most 256 entries");
            }
            at = end;
        }
        return entries;
    }

    private static int length(byte[] bundle, int at) {
        return (bundle[at] & 0xff) << Byte.SIZE | bundle[at + 1] & 0xff;
    }
}
