package io.artistagent.standalone.erasure;

import io.artistagent.standalone.kill.Report;
import io.artistagent.standalone.kill.Victim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;

/** A master key that is lost keeps the system from starting; a new one takes over where the former one is at hand. */
final class MasterKeyProof {

    private static final String FORMER = "ARTISTAGENT_KEYS_FORMER";

    private final Victim victim;
    private final Report report;
    private final Path file;

    MasterKeyProof(Victim victim, Report report) {
        this.victim = victim;
        this.report = report;
        this.file = victim.data().resolve("secrets").resolve("master-key");
    }

    /** Begins with a system that is stopped, and ends with one that runs. */
    void run() throws Exception {
        String former = Files.readString(file).strip();
        Files.move(file, file.resolveSibling("master-key.lost"), StandardCopyOption.REPLACE_EXISTING);
        refusesToStart();
        victim.set(FORMER, former);
        victim.start();
        report.check(!Files.readString(file).strip().equals(former), "the master key is the former one");
        Patience.until("all keys are wrapped anew", () -> masterKeys().size() == 1);
        report.saw("with another master key it refuses to start; with the former one beside it, it starts and wraps "
                + Places.texts(victim.superuser("artist_agent_keys"), "SELECT count(*) FROM keys.subject_key")
                        .getFirst()
                + " keys anew");
    }

    private void refusesToStart() throws InterruptedException {
        try {
            victim.start();
            report.flaw("it starts with another master key");
        } catch (IOException refusal) {
            report.check(
                    refusal.getMessage().contains("artist-agent.keys.former"),
                    "it does not say why it does not start: " + refusal.getMessage());
        }
    }

    private List<String> masterKeys() throws SQLException {
        return Places.texts(
                victim.superuser("artist_agent_keys"),
                "SELECT id FROM keys.master_key UNION SELECT master_key FROM keys.subject_key");
    }
}
