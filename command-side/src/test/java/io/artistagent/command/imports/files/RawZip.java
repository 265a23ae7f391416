package io.artistagent.command.imports.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** A ZIP assembled byte by byte, for features that the JDK does not write. */
final class RawZip {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int entries;

    RawZip stored(String name, String text, boolean lengthBehind) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return entry(name, 0, lengthBehind ? 8 : 0, content, content);
    }

    RawZip bzip2(String name, String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return entry(name, 12, 0, text.getBytes(StandardCharsets.UTF_8), packed.toByteArray());
    }

    RawZip method(int method, String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return entry(name, method, 0, content, content);
    }

    RawZip locked(String name, String text, boolean lengthBehind) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return entry(name, 8, lengthBehind ? 9 : 1, content, content);
    }

    private RawZip entry(String name, int method, int flags, byte[] content, byte[] packed) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        boolean behind = (flags & 8) != 0;
        entries++;
        byte[] latin = name.getBytes(StandardCharsets.ISO_8859_1);
        write(4, 0x04034b50);
        write(2, 20, flags, method, 0, 0x21);
        write(4, behind ? 0 : checksum.getValue(), behind ? 0 : packed.length, behind ? 0 : content.length);
        write(2, latin.length, 0);
        bytes.write(latin);
        bytes.write(packed);
        if (behind) {
            write(4, 0x08074b50, checksum.getValue(), packed.length, content.length);
        }
        return this;
    }

    /** Writes the central directory, as far as a streaming reader looks at it. */
    byte[] end() throws IOException {
        for (int i = 0; i < entries; i++) {
            write(4, 0x02014b50);
            bytes.write(new byte[42]);
        }
        write(4, 0x06054b50);
        bytes.write(new byte[18]);
        return bytes.toByteArray();
    }

    private void write(int length, long... values) {
        for (long value : values) {
            for (int i = 0; i < length; i++) {
                bytes.write((int) (value >> (8 * i)));
            }
        }
    }
}
