package io.artistagent.standalone.kill;

import io.artistagent.standalone.kill.Http.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends commands one after another and remembers the one without a response. */
final class Sender {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(150);

    private final SenderScript senderScript;
    private final List<AcknowledgedCommand> done = new ArrayList<>();
    private SentCommand unanswered;
    private boolean retry;
    private String token = "";
    private int foundDone;

    Sender(SenderScript senderScript) {
        this.senderScript = senderScript;
    }

    /** Sends the next command, or retries the one without a response; returns whether a response came. */
    boolean one(Http http) throws InterruptedException {
        if (unanswered == null) {
            unanswered = senderScript.next();
            retry = false;
        }
        try {
            long end = System.nanoTime() + PATIENCE;
            Answer answer = http.send(unanswered);
            while (retry && answer.stillRuns() && System.nanoTime() < end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
                answer = http.send(unanswered);
            }
            return take(answer);
        } catch (IOException noAnswer) {
            retry = true;
            return false;
        }
    }

    private boolean take(Answer answer) {
        boolean stale = answer.status() == 412;
        if (answer.status() >= 500) {
            retry = true;
            return false;
        }
        if (answer.status() != 200 && answer.status() != 201 && !(retry && stale)) {
            throw new IllegalStateException("%s got %d: %s".formatted(unanswered, answer.status(), answer.body()));
        }
        // A 412 on a retry means that the first attempt was executed; the log will show whether that is true
        foundDone += stale ? 1 : 0;
        boolean itself = unanswered.target() == null;
        String id = itself ? answer.json().path("id").asString() : unanswered.target();
        token = answer.token().orElse(token);
        done.add(new AcknowledgedCommand(unanswered, id, retry));
        senderScript.acknowledged(unanswered, id);
        unanswered = null;
        return true;
    }

    List<AcknowledgedCommand> done() {
        return done;
    }

    /** The command without a response, or null. */
    SentCommand unanswered() {
        return unanswered;
    }

    int foundDone() {
        return foundDone;
    }

    String token() {
        return token;
    }
}
