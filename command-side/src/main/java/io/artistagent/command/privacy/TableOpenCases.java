package io.artistagent.command.privacy;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.OpenCases;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one open case of each type for each person by means of a primary key. A claim waits for a concurrent one of the same place. */
@Component
final class TableOpenCases implements OpenCases {

    private final JdbcClient database;

    TableOpenCases(JdbcClient database) {
        this.database = database;
    }

    @Override
    public CaseId claim(PersonId person, CaseType type, CaseId claimant) {
        while (true) {
            database.sql(
                            "INSERT INTO command.open_case (person, type, case_id) VALUES (?, ?, ?) ON CONFLICT (person, type) DO NOTHING")
                    .params(person.value(), type.name(), claimant.value())
                    .update();
            Optional<UUID> holder = database.sql("SELECT case_id FROM command.open_case WHERE person = ? AND type = ?")
                    .params(person.value(), type.name())
                    .query(UUID.class)
                    .optional();
            if (holder.isPresent()) {
                return new CaseId(holder.get());
            }
            // The previous case was closed between the two statements
        }
    }

    @Override
    public void release(PersonId person, CaseType type, CaseId claimant) {
        database.sql("DELETE FROM command.open_case WHERE person = ? AND type = ? AND case_id = ?")
                .params(person.value(), type.name(), claimant.value())
                .update();
    }

    /** The open cases of a person. */
    List<CaseId> of(PersonId person) {
        return database
                .sql("SELECT case_id FROM command.open_case WHERE person = ? ORDER BY case_id")
                .param(person.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }
}
