package io.artistagent.command.pictures.image;

import java.nio.charset.StandardCharsets;

/** A file with random access. Reading past its end reports the picture as broken. */
record Bytes(byte[] file) {

    int length() {
        return file.length;
    }

    int u8(int at) {
        if (at < 0 || at >= file.length) {
            throw PictureRefused.broken();
        }
        return file[at] & 0xFF;
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    int littleU16(int at) {
        return u8(at + 1) << 8 | u8(at);
    }

    int littleU24(int at) {
        return u8(at + 2) << 16 | littleU16(at);
    }

    long littleU32(int at) {
        return (long) littleU16(at + 2) << 16 | littleU16(at);
    }

    boolean has(int at, String ascii) {
        byte[] wanted = ascii.getBytes(StandardCharsets.ISO_8859_1);
        if (at < 0 || at + wanted.length > file.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (file[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
