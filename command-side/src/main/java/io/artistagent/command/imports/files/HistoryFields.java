package io.artistagent.command.imports.files;

import java.util.Set;

/** The fields of a record in an extended streaming history, by what {@link PlayRecord} does with them. */
final class HistoryFields {

    /** The fields that are read. Nothing of the others is kept, so their size does not matter. */
    private static final Set<String> READ = Set.of(
            "ts",
            "ms_played",
            "conn_country",
            "master_metadata_track_name",
            "master_metadata_album_artist_name",
            "master_metadata_album_album_name",
            "spotify_track_uri",
            "episode_name",
            "spotify_episode_uri",
            "audiobook_title",
            "audiobook_uri",
            "reason_start",
            "reason_end",
            "shuffle",
            "skipped",
            "offline",
            "offline_timestamp",
            "incognito_mode",
            "username",
            "endTime");

    /** The fields that identify a play or determine its length. */
    private static final Set<String> IDENTIFYING = Set.of(
            "ts",
            "ms_played",
            "master_metadata_track_name",
            "master_metadata_album_artist_name",
            "master_metadata_album_album_name",
            "spotify_track_uri",
            "offline",
            "offline_timestamp");

    /** Other known fields, which are skipped. */
    private static final Set<String> PASSED_OVER = Set.of(
            "platform",
            "ip_addr",
            "ip_addr_decrypted",
            "user_agent_decrypted",
            "city",
            "region",
            "episode_show_name",
            "audiobook_chapter_title",
            "audiobook_chapter_uri");

    private HistoryFields() {}

    /** Whether records have a field of this name. */
    static boolean isKnown(String name) {
        return READ.contains(name) || PASSED_OVER.contains(name);
    }

    static boolean isRead(String name) {
        return READ.contains(name);
    }

    static boolean isIdentifying(String name) {
        return IDENTIFYING.contains(name);
    }
}
