package io.artistagent.eventlog.privacy;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.eventlog.database.LogDataSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of persons with their database, ready for use: the master key is verified, and the registers of erasures agree. */
public final class KeyStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyStore.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KeyDatabase database;
    private final KeyTable table;
    private final SubjectKeys keys;
    private final MasterKeyRotation rotation;
    private final CompletableFuture<Integer> rewrapped = new CompletableFuture<>();
    private final Thread rotating;

    private KeyStore(KeyDatabase database, KeyTable table, SubjectKeys keys, MasterKeyRotation rotation) {
        this.database = database;
        this.table = table;
        this.keys = keys;
        this.rotation = rotation;
        this.rotating = Thread.ofVirtual().name("master-key-rotation").start(this::rotate);
    }

    /**
     * Opens the store.
     *
     * @throws WrongMasterKey if the master key does not unwrap the stored keys
     * @throws WrongKeyDatabase if the keys belong to another log
     */
    public static KeyStore open(KeySettings settings, LogDataSource log) {
        return open(settings, new LocalMasterKeys(settings.master(), settings.others()), log);
    }

    /** Opens the store with a master key that is held elsewhere. */
    public static KeyStore open(KeySettings settings, MasterKeys masterKeys, LogDataSource log) {
        KeyDatabase database = new KeyDatabase(settings);
        try {
            KeyTable table = new KeyTable(database);
            new MasterKeyCheck(table, masterKeys).run();
            LogRegister register = new LogRegister(log);
            if (!register.keyStore(table.id()).equals(table.id())) {
                throw new WrongKeyDatabase();
            }
            SubjectKeys keys = new SubjectKeys(table, register, masterKeys);
            keys.reconcileErasures();
            return new KeyStore(database, table, keys, new MasterKeyRotation(table, masterKeys));
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private void rotate() {
        try {
            int count = rotation.run();
            rewrapped.complete(count);
            if (count > 0) {
                LOG.info("Rewrapped {} keys of persons with the current master key", count);
            }
        } catch (RuntimeException failed) {
            LOG.warn("Cannot rewrap all keys; the next start continues", LoggedFailure.of(failed));
        }
    }

    public SubjectKeys keys() {
        return keys;
    }

    /** How many keys of persons this start has wrapped again because the master key was replaced. */
    public CompletableFuture<Integer> rewrapped() {
        return rewrapped;
    }

    /** Queries the key database to check that it answers. */
    void ask() {
        table.id();
    }

    @Override
    public void close() throws InterruptedException {
        rotation.stop();
        if (!rotating.join(PATIENCE)) {
            LOG.warn("The master key rotation is still waiting for the key database; the next start continues it");
        }
        database.close();
    }
}
