package io.artistagent.standalone.erasure;

import io.artistagent.eventlog.privacy.KeyStore;
import io.artistagent.eventlog.privacy.WrongMasterKey;
import io.artistagent.standalone.kill.KilledSystem;
import io.artistagent.standalone.kill.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;

/** Proves that the system does not start with another master key, unless the former one is configured as well. */
final class MasterKeyProof {

    private static final String OTHERS = "ARTISTAGENT_KEYS_OTHERS";
    private static final int KEY_BYTES = 32;

    private final KilledSystem killedSystem;
    private final Report report;
    private final boolean refusals;
    private final Path file;

    /** @param refusals whether to check also that the whole system refuses to start, which takes another start */
    MasterKeyProof(KilledSystem killedSystem, Report report, boolean refusals) {
        this.killedSystem = killedSystem;
        this.report = report;
        this.refusals = refusals;
        this.file = killedSystem.data().resolve("secrets").resolve("master-key");
    }

    /** Requires a stopped system and leaves a running one. */
    void run() throws Exception {
        String former = Files.readString(file).strip();
        replace();
        if (refusals) {
            refusesToStart();
        }
        killedSystem.set(OTHERS, former);
        killedSystem.start();
        report.check(!Files.readString(file).strip().equals(former), "the master key has not changed");
        Polling.until("all keys are rewrapped", () -> masterKeys().size() == 1);
        refusesTheFormer(former);
        report.saw(
                "with another master key the system does not start; with the former one as well, it starts and rewraps "
                        + Places.texts(
                                        killedSystem.superuser("artist_agent_keys"),
                                        "SELECT count(*) FROM keys.subject_key")
                                .getFirst()
                        + " keys");
    }

    private void replace() throws IOException {
        byte[] other = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(other);
        Files.writeString(file, Base64.getEncoder().encodeToString(other) + "\n");
    }

    /** Opens the keys as a start does; the former master key must be refused. */
    private void refusesTheFormer(String former) throws InterruptedException {
        try (KeyStore opened = killedSystem.keys(former)) {
            report.flaw("the former master key still opens the keys: " + opened);
        } catch (WrongMasterKey refusal) {
            requireAReason(refusal);
        }
    }

    private void refusesToStart() throws InterruptedException {
        try {
            killedSystem.start();
            report.flaw("the system starts with another master key");
        } catch (IOException refusal) {
            requireAReason(refusal);
        }
    }

    private void requireAReason(Exception refusal) {
        report.check(
                refusal.getMessage().contains("artist-agent.keys.others"),
                "the refusal does not give the reason: " + refusal.getMessage());
    }

    private List<String> masterKeys() throws SQLException {
        return Places.texts(
                killedSystem.superuser("artist_agent_keys"),
                "SELECT id FROM keys.master_key UNION SELECT master_key FROM keys.subject_key");
    }
}
