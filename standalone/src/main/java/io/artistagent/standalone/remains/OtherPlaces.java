package io.artistagent.standalone.remains;

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

/** All that has to have forgotten a person before the files can. */
@Component
final class OtherPlaces {

    private static final Duration UNTIL_IT_IS_SEEN = Duration.ofSeconds(30);
    private static final Duration UNTIL_IT_IS_STORED = Duration.ofSeconds(5);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Erasures erasures;
    private final Positions positions;
    private final Pause pause;

    /** @param pause how long nobody is asked after one was missing */
    OtherPlaces(Erasures erasures, Positions positions, Pause pause) {
        this.erasures = erasures;
        this.positions = positions;
        this.pause = pause;
    }

    /**
     * Waits until each has given its receipt for each of these persons, of whose erasures one lies at this position and none behind it. To
     * have passed it is not enough: who has put an erasure aside has passed it as well.
     *
     * @throws IOException where one has not yet
     */
    void await(Collection<PersonId> persons, LogPosition erasure) throws IOException {
        pause.requireNone();
        try {
            awaitAll(persons, erasure);
            pause.end();
        } catch (IOException missing) {
            if (!Thread.currentThread().isInterrupted()) {
                pause.begin(missing);
            }
            throw missing;
        }
    }

    private void awaitAll(Collection<PersonId> persons, LogPosition erasure) throws IOException {
        for (String projection : positions.projections()) {
            if (!projection.equals(FilesForget.NAME) && !positions.await(projection, erasure, UNTIL_IT_IS_SEEN)) {
                throw new IOException("The projection " + projection + " has not come so far yet");
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
                throw new IOException("These have not forgotten yet: " + String.join(", ", missing));
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            missing = missing(person);
        }
    }

    private List<String> missing(PersonId person) throws IOException {
        ErasureProgress progress =
                erasures.of(person).orElseThrow(() -> new IOException("The registers know nothing of an erasure"));
        return progress.places().stream()
                .filter(place -> !place.done())
                .map(Place::name)
                .filter(name -> !name.equals(FilesForget.NAME))
                .toList();
    }
}
