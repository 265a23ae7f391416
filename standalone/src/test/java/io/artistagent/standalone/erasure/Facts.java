package io.artistagent.standalone.erasure;

import io.artistagent.eventlog.privacy.KeyStore;
import io.artistagent.standalone.Visitor;
import io.artistagent.standalone.kill.Log;
import io.artistagent.standalone.kill.Victim;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * All that must be the same before and after somebody is erased.
 *
 * @param answers what the API answers to the others, by question
 * @param events what the log tells, opened, of everybody but the erased, by place
 * @param rows what the rows of the log look like, sealed as they are
 */
record Facts(Map<String, String> answers, Map<String, String> events, List<String> rows) {

    static Facts of(Victim victim, Others others, UUID collaboration, UUID erased, Function<String, Visitor> visitors)
            throws SQLException, InterruptedException {
        Map<String, String> events = new LinkedHashMap<>();
        try (KeyStore keys = victim.keys()) {
            for (Log.Entry entry : Log.read(victim.jdbcUrl(), keys.keys()).entries()) {
                if (!erased.equals(entry.subject())) {
                    events.put(entry.place(), entry.type() + " " + entry.payload());
                }
            }
        }
        List<String> rows = Places.texts(
                victim.jdbcUrl(), "SELECT global_index || ' ' || md5(e::text) FROM log.event e ORDER BY global_index");
        return new Facts(others.read(visitors, collaboration), events, rows);
    }

    /** Whether a later look at the log begins with everything that was there. */
    boolean isBeginningOf(Facts later) {
        return rows.size() <= later.rows.size() && rows.equals(later.rows.subList(0, rows.size()));
    }
}
