package io.artistagent.query.audit.export;

import io.artistagent.eventlog.access.AccessQuery;
import io.artistagent.eventlog.access.AccessReader;
import io.artistagent.eventlog.access.RecordedAccess;
import io.artistagent.eventlog.codec.EventRenderer;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.ledger.Leaf;
import io.artistagent.eventlog.ledger.Ledger;
import io.artistagent.eventlog.readmodel.Positions;
import io.artistagent.eventlog.storage.BoundedReads;
import io.artistagent.eventlog.storage.LogReader;
import io.artistagent.ledger.archive.ArchiveWriter;
import io.artistagent.ledger.archive.RecordLink;
import io.artistagent.ledger.archive.RecordsWriter;
import io.artistagent.ledger.entry.LedgerEntry;
import io.artistagent.ledger.jws.Jws;
import io.artistagent.ledger.note.Checkpoint;
import io.artistagent.ledger.note.LedgerKey;
import io.artistagent.ledger.note.SignedNote;
import io.artistagent.ledger.tile.TileReader;
import io.artistagent.query.audit.trail.TrailPeriod;
import io.artistagent.query.audit.trail.TrailReadModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** Writes the files of an export. Files that are complete are not written again, so an export continues where it was interrupted. */
final class ExportFiles {

    private static final int PAGE = 100;
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Ledger ledger;
    private final LedgerKey key;
    private final TrailPeriod trail;
    private final Positions positions;
    private final LogReader log;
    private final BoundedReads events;
    private final EventRenderer renderer;
    private final AccessReader accesses;
    private final Duration trailPatience;
    private final Clock clock;

    ExportFiles(
            Ledger ledger,
            LedgerKey key,
            TrailPeriod trail,
            Positions positions,
            LogReader log,
            EventRenderer renderer,
            AccessReader accesses,
            Duration trailPatience,
            Clock clock) {
        this.ledger = ledger;
        this.key = key;
        this.trail = trail;
        this.positions = positions;
        this.log = log;
        this.events = new BoundedReads(log);
        this.renderer = renderer;
        this.accesses = accesses;
        this.trailPatience = trailPatience;
        this.clock = clock;
    }

    /**
     * Writes what is not there yet.
     *
     * @param done is called with the number of complete windows
     * @param alive is called often; it ends the work with an exception if another process does it
     */
    void write(Export export, Path directory, LongConsumer done, Runnable alive) throws IOException {
        TileReader tiles = path -> {
            alive.run();
            return ledger.tile(path).orElseThrow(() -> new IllegalArgumentException("There is no such tile"));
        };
        ArchiveWriter archive = ArchiveWriter.in(directory);
        // Everything that was in the log when the export began; an export that continues keeps its first checkpoint
        SignedNote newest =
                SignedNote.parse(ledger.checkpointIncluding(log.highWaterMark()).note());
        Checkpoint checkpoint = archive.tree(newest, ledger.verifierKey(), tiles);
        long end = lastIndex(checkpoint.size());
        awaitTrail(end, alive);
        for (long number = 0; number < export.total(); number++) {
            Export.Window window = export.window(number);
            if (!archive.hasRecords(window.from(), window.to())) {
                alive.run();
                records(archive, window, checkpoint.size(), end, alive);
            }
            done.accept(number + 1);
        }
        entries(archive, export, checkpoint.size(), end, tiles);
        archive.finish(clock.instant(), manifest -> Jws.sign(key, manifest), alive);
    }

    /** The index of the last event that the checkpoint includes. */
    private long lastIndex(long size) {
        return size == 0 ? 0 : LedgerEntry.parse(ledger.leaf(size - 1).entry()).index();
    }

    /** The trail must include everything that the checkpoint includes, or the export would lack events. */
    private void awaitTrail(long end, Runnable alive) {
        LogPosition last = new LogPosition(end);
        Instant deadline = clock.instant().plus(trailPatience);
        while (!positions.await(TrailReadModel.class, last, LOOK)) {
            alive.run();
            if (clock.instant().isAfter(deadline)) {
                throw new TrailIncomplete(TrailIncomplete.BEHIND);
            }
        }
        if (positions.lacksEvents(TrailReadModel.class, last)) {
            throw new TrailIncomplete(TrailIncomplete.LACKS_EVENTS);
        }
    }

    private void records(ArchiveWriter archive, Export.Window window, long size, long end, Runnable alive)
            throws IOException {
        try (RecordsWriter records = archive.records(window.from(), window.to())) {
            long after = 0;
            for (List<Long> page = trail.events(window.from(), window.to(), after, PAGE);
                    !page.isEmpty() && page.getFirst() <= end;
                    page = trail.events(window.from(), window.to(), after, PAGE)) {
                alive.run();
                after = events(records, page, size);
            }
            accesses(records, window, alive);
            records.complete();
        }
    }

    /** @return the last index of those that fit into memory together */
    private long events(RecordsWriter records, List<Long> indexes, long size) throws IOException {
        Map<Long, Leaf> leaves = new HashMap<>();
        ledger.leavesAt(indexes).forEach(leaf -> leaves.put(leaf.index(), leaf));
        List<Optional<StoredEvent>> read = events.at(indexes);
        for (StoredEvent event : read.stream().flatMap(Optional::stream).toList()) {
            Leaf leaf = leaves.get(event.index());
            if (leaf != null && leaf.number() < size) {
                RecordLink link = RecordLink.of(leaf.number(), LedgerEntry.parse(leaf.entry()));
                records.add(leaf.number(), EventRecord.of(event, link, renderer));
            }
        }
        return indexes.get(read.size() - 1);
    }

    private void accesses(RecordsWriter records, Export.Window window, Runnable alive) throws IOException {
        AccessQuery query = AccessQuery.all(PAGE).between(window.from(), window.to());
        List<RecordedAccess> page;
        do {
            alive.run();
            page = accesses.find(query);
            for (RecordedAccess access : page) {
                records.add(AccessRecord.of(access));
                query = query.after(access.place());
            }
        } while (page.size() == PAGE);
    }

    /** The entries from the first event of the period to its last one. */
    private void entries(ArchiveWriter archive, Export export, long size, long end, TileReader tiles)
            throws IOException {
        List<Long> first = trail.events(export.from(), export.to(), 0, 1);
        OptionalLong last = trail.last(export.from(), export.to(), end);
        if (!first.isEmpty() && last.isPresent() && first.getFirst() <= last.getAsLong()) {
            List<Leaf> leaves = ledger.leavesAt(List.of(first.getFirst(), last.getAsLong()));
            if (!leaves.isEmpty()) {
                archive.entries(
                        leaves.getFirst().number(),
                        Math.min(size, leaves.getLast().number() + 1),
                        tiles);
            }
        }
    }
}
