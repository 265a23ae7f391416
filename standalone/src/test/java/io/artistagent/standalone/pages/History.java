package io.artistagent.standalone.pages;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** An extended streaming history in Spotify's format, with one play every seven minutes. */
final class History {

    private static final Instant LAST = Instant.parse("2026-11-01T20:00:00Z");

    private History() {}

    static byte[] ofPlays(int count) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        out.print('[');
        for (int i = 0; i < count; i++) {
            out.print(i == 0 ? "\n" : ",\n");
            out.print(play(i));
        }
        out.print("\n]\n");
        out.flush();
        return bytes.toByteArray();
    }

    private static String play(int number) {
        return String.format(
                Locale.ROOT,
                "{\"ts\":\"%s\",\"username\":\"someone\",\"platform\":\"android\",\"ms_played\":%d,\"conn_country\":\"CH\","
                        + "\"ip_addr_decrypted\":\"192.0.2.1\",\"user_agent_decrypted\":\"unknown\","
                        + "\"master_metadata_track_name\":\"Song %d\",\"master_metadata_album_artist_name\":\"Artist %d\","
                        + "\"master_metadata_album_album_name\":\"Album %d\",\"spotify_track_uri\":\"spotify:track:%022d\","
                        + "\"episode_name\":null,\"episode_show_name\":null,\"spotify_episode_uri\":null,"
                        + "\"reason_start\":\"trackdone\",\"reason_end\":\"trackdone\",\"shuffle\":false,\"skipped\":false,"
                        + "\"offline\":false,\"offline_timestamp\":null,\"incognito_mode\":false}",
                LAST.minusSeconds(420L * number),
                31_000 + number * 37 % 200_000,
                number % 800,
                number % 90,
                number % 200,
                number % 800);
    }
}
