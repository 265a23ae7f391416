package io.artistagent.standalone.residual;

import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.erasure.ErasureProgress;
import io.artistagent.eventlog.erasure.ErasureProgress.Place;
import io.artistagent.eventlog.erasure.Erasures;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.readmodel.Positions;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** The places that must have forgotten a person before the files can. */
@Component
final class OtherPlaces {

    private static final Duration UNTIL_IT_IS_SEEN = Duration.ofSeconds(30);
    private static final Duration UNTIL_IT_IS_STORED = Duration.ofSeconds(5);
    private static final long POLL_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Erasures erasures;
    private final Positions positions;
    private final Cooldown cooldown;

    /** @param cooldown the time between a failed check and the next one */
    OtherPlaces(Erasures erasures, Positions positions, Cooldown cooldown) {
        this.erasures = erasures;
        this.positions = positions;
        this.cooldown = cooldown;
    }

    /**
     * Waits until every place has given its receipt for each of these persons. Passing the event is not enough: a projection that has put
     * the erasure aside as a dead letter has passed it as well.
     *
     * @param erasure the position of the last of their erasures
     * @throws IOException if a receipt is still missing
     */
    void await(Collection<PersonId> persons, LogPosition erasure) throws IOException {
        cooldown.requireNone();
        try {
            awaitAll(persons, erasure);
            cooldown.end();
        } catch (IOException missing) {
            if (!Thread.currentThread().isInterrupted()) {
                cooldown.begin(missing);
            }
            throw missing;
        }
    }

    private void awaitAll(Collection<PersonId> persons, LogPosition erasure) throws IOException {
        for (String projection : positions.projections()) {
            if (!projection.equals(FileErasure.NAME) && !positions.await(projection, erasure, UNTIL_IT_IS_SEEN)) {
                throw new IOException("The projection " + projection + " has not reached the erasure yet");
            }
        }
        long end = System.nanoTime() + UNTIL_IT_IS_STORED.toNanos();
        for (PersonId person : persons) {
            awaitReceipts(person, end);
        }
    }

    private void awaitReceipts(PersonId person, long end) throws IOException {
        List<String> missing = missing(person);
        while (!missing.isEmpty()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new IOException("Receipts are still missing from " + String.join(", ", missing));
            }
            LockSupport.parkNanos(POLL_INTERVAL_NANOS);
            missing = missing(person);
        }
    }

    private List<String> missing(PersonId person) throws IOException {
        ErasureProgress progress = erasures.of(person)
                .orElseThrow(() -> new IOException("The erasure register has no entry for this person"));
        return progress.places().stream()
                .filter(place -> !place.done())
                .map(Place::name)
                .filter(name -> !name.equals(FileErasure.NAME))
                .toList();
    }
}
