package io.artistagent.command.imports.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Generates streaming histories. */
final class Histories {

    /** The name of a file of the export. */
    static final String NAME = "Streaming_History_Audio_2012_0.json";

    static final String FIRST = record("2024-05-30T10:00:00Z", 1);
    static final String SECOND = record("2024-05-30T11:00:00Z", 2);

    private Histories() {}

    static String record(String ts, long msPlayed) {
        return """
            {"ts":"%s","username":"alma-user","platform":"ios","ms_played":%d,"conn_country":"DE","ip_addr":"203.0.113.7",\
            "user_agent_decrypted":"Mozilla","master_metadata_track_name":"Song \\"one\\" \\ud83d\\ude00",\
            "master_metadata_album_artist_name":"Artist","master_metadata_album_album_name":"Album",\
            "spotify_track_uri":"spotify:track:0123456789abcdefABCDEF","episode_name":null,"episode_show_name":null,\
            "spotify_episode_uri":null,"reason_start":"clickrow","reason_end":"trackdone","shuffle":true,"skipped":null,\
            "offline":false,"offline_timestamp":1717000000,"incognito_mode":false}""".formatted(ts, msPlayed);
    }

    /** Returns a history of one play. */
    static String plays(long msPlayed) {
        return "[" + record("2024-05-30T10:00:00Z", msPlayed) + "]";
    }

    static byte[] zip(Map<String, String> files) throws IOException {
        return zip(files, StandardCharsets.UTF_8, StandardCharsets.UTF_8);
    }

    /** Returns a ZIP whose names have an encoding, and in whose files each byte is one character. */
    static byte[] zipOfBytes(Map<String, String> files, Charset names) throws IOException {
        return zip(files, names, StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(Map<String, String> files, Charset names, Charset contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(contents));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
