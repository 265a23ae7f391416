package io.artistagent.embedded.mongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.artistagent.embedded.FreeSpace;
import io.artistagent.processes.UnusableData;
import io.netty.channel.Channel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A backend whose file can be rewritten while clients are connected; their commands wait. The store itself only appends to its file and
 * frees old chunks, with no guarantee of when they are overwritten.
 */
final class RewritableBackend implements MongoBackend {

    private static final Set<Integer> DAMAGED = Set.of(
            DataUtils.ERROR_READING_FAILED,
            DataUtils.ERROR_UNSUPPORTED_FORMAT,
            DataUtils.ERROR_FILE_CORRUPT,
            DataUtils.ERROR_SERIALIZATION,
            DataUtils.ERROR_CHUNK_NOT_FOUND,
            DataUtils.ERROR_BLOCK_NOT_FOUND,
            DataUtils.ERROR_UNKNOWN_DATA_TYPE);

    private final Path file;
    private final FreeSpace space;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private DocumentBackend current;

    RewritableBackend(Path file) {
        this(file, FreeSpace.OF_THE_DISK);
    }

    RewritableBackend(Path file, FreeSpace space) {
        this.file = file;
        this.space = space;
        this.current = open();
    }

    private DocumentBackend open() {
        try {
            MVStore store = MVStore.open(file.toString());
            try {
                return new DocumentBackend(store);
            } catch (MVStoreException e) {
                // Otherwise the file would stay locked
                store.closeImmediately();
                throw e;
            }
        } catch (MVStoreException e) {
            if (DAMAGED.contains(e.getErrorCode())) {
                throw new UnusableData(
                        "The file of the document store, %s, is damaged. Everything in it can be built again from the log: move the file away and start again."
                                .formatted(file));
            }
            throw e;
        }
    }

    /** Copies the live documents to a new file, which replaces the old one. */
    void renew() throws IOException {
        space.require(file, Files.size(file));
        // On its own thread, which is never interrupted: an interrupt would close the files under the store
        FutureTask<Path> copy = new FutureTask<>(this::copy);
        Thread.ofPlatform().daemon().name("compact-documents").start(copy);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    copy.get();
                    return;
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw new IOException("Cannot rewrite the file of the document store", failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Path copy() throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        lock.writeLock().lock();
        try {
            current.close();
            try {
                MVStore.compact(file.toString(), aside.toString(), false, null);
                try (FileChannel written = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                return Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                current = open();
                Files.deleteIfExists(aside);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <R> R with(Function<DocumentBackend, R> work) {
        lock.readLock().lock();
        try {
            return work.apply(current);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void run(Consumer<DocumentBackend> work) {
        with(backend -> {
            work.accept(backend);
            return this;
        });
    }

    @Override
    public void handleClose(Channel channel) {
        run(backend -> backend.handleClose(channel));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return with(backend -> backend.handleCommand(channel, database, command, query));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return with(backend -> backend.handleQuery(query));
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        return with(backend -> backend.handleMessage(message));
    }

    @Override
    public void dropDatabase(String database) {
        run(backend -> backend.dropDatabase(database));
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return with(backend -> backend.getCurrentOperations(query));
    }

    @Override
    public Document getServerStatus() {
        return with(DocumentBackend::getServerStatus);
    }

    @Override
    public void close() {
        run(DocumentBackend::close);
    }

    @Override
    public void closeCursors(List<Long> cursorIds) {
        run(backend -> backend.closeCursors(cursorIds));
    }

    @Override
    public Clock getClock() {
        return with(DocumentBackend::getClock);
    }

    @Override
    public void enableOplog() {
        run(DocumentBackend::enableOplog);
    }

    @Override
    public void disableOplog() {
        run(DocumentBackend::disableOplog);
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return with(backend -> backend.resolveDatabase(database));
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        run(backend -> backend.version(version));
        return this;
    }
}
