package io.artistagent.standalone.residual;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.projection.Automation;
import io.artistagent.web.session.KeptOfPersons;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Once every other place has forgotten a person, has the files forget them too. It follows the log as a projection does, so that a stop
 * half way, or a store that is away, only delays it, and an erasure is not complete before.
 */
final class FilesForget implements Automation {

    static final String NAME = "files";

    private final ResidualData residualData;
    private final List<KeptOfPersons> pages;
    private final OtherPlaces others;

    FilesForget(ResidualData residualData, List<KeptOfPersons> pages, OtherPlaces others) {
        this.residualData = residualData;
        this.pages = List.copyOf(pages);
        this.others = others;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whatever keeps it from being done, it is tried again: this is nothing to put aside. */
    @EventHandler
    void on(PersonErased event, TrackingToken token) throws IOException, InterruptedException {
        // Those before it in a batch are served with the last one
        if (!isLastOfItsBatch()) {
            return;
        }
        Set<PersonId> persons = personsOfTheBatch(event);
        LogPosition erasure = LogPosition.of(token.position().orElseThrow());
        try {
            outsideTheTransaction(() -> forget(persons, erasure));
        } catch (RuntimeException | ExecutionException notYet) {
            throw new IOException("The files have not forgotten yet", notYet);
        }
    }

    /** The stores wait until nobody sees old rows any more, and a transaction of ours would be one that might. */
    private static void outsideTheTransaction(Callable<?> work) throws InterruptedException, ExecutionException {
        FutureTask<?> task = new FutureTask<>(work);
        Thread thread = Thread.ofVirtual().name(NAME).start(task);
        try {
            task.get();
        } catch (InterruptedException stopped) {
            thread.interrupt();
            throw stopped;
        }
    }

    private LogPosition forget(Set<PersonId> persons, LogPosition erasure) throws IOException {
        residualData.requireTime();
        others.await(persons, erasure);
        // To look into all of them is dear: not for as long as somebody has the erasure put aside
        List<String> subjects = persons.stream().map(PersonId::toString).toList();
        pages.forEach(kept -> kept.forget(subjects));
        residualData.delete(erasure);
        return erasure;
    }

    private static boolean isLastOfItsBatch() {
        return !(CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage();
    }

    private static Set<PersonId> personsOfTheBatch(PersonErased last) {
        if (CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch) {
            return batch.getMessages().stream()
                    .map(Message::getPayload)
                    .filter(PersonErased.class::isInstance)
                    .map(payload -> ((PersonErased) payload).person())
                    .collect(Collectors.toSet());
        }
        return Set.of(last.person());
    }
}
