package io.artistagent.standalone.erasure;

import io.artistagent.eventlog.privacy.KeyStore;
import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.kill.KilledSystem;
import io.artistagent.standalone.kill.Log;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Everything that must be the same before and after an erasure.
 *
 * @param answers the API's responses to all other people, by request
 * @param events the decrypted events of all other people, by place
 * @param rows a digest of each row of the log, still encrypted
 */
record Facts(Map<String, String> answers, Map<String, String> events, List<String> rows) {

    static Facts of(
            KilledSystem killedSystem,
            OtherPeople otherPeople,
            UUID collaboration,
            UUID erased,
            Function<String, ApiClient> clients)
            throws SQLException, InterruptedException {
        Map<String, String> events = new LinkedHashMap<>();
        try (KeyStore keys = killedSystem.keys()) {
            for (Log.Entry entry : Log.read(killedSystem.jdbcUrl(), keys.keys()).entries()) {
                if (!erased.equals(entry.subject())) {
                    events.put(entry.place(), entry.type() + " " + entry.payload());
                }
            }
        }
        List<String> rows = Places.texts(
                killedSystem.jdbcUrl(),
                "SELECT global_index || ' ' || md5(e::text) FROM log.event e ORDER BY global_index");
        return new Facts(otherPeople.read(clients, collaboration), events, rows);
    }

    /** Returns whether the later rows begin with all of these rows. */
    boolean isBeginningOf(Facts later) {
        return rows.size() <= later.rows.size() && rows.equals(later.rows.subList(0, rows.size()));
    }
}
