package io.artistagent.eventlog.golden;

import static io.artistagent.eventlog.golden.Examples.ALMA;
import static io.artistagent.eventlog.golden.Examples.BRUNO;
import static io.artistagent.eventlog.golden.Examples.PERSON;
import static io.artistagent.eventlog.golden.Examples.TRACK;

import io.artistagent.domain.Personal;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.collaboration.CollaborationAccepted;
import io.artistagent.domain.collaboration.CollaborationCancelled;
import io.artistagent.domain.collaboration.CollaborationCommented;
import io.artistagent.domain.collaboration.CollaborationCompleted;
import io.artistagent.domain.collaboration.CollaborationDeclined;
import io.artistagent.domain.collaboration.CollaborationExpired;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CollaborationKind;
import io.artistagent.domain.collaboration.CollaborationRequested;
import io.artistagent.domain.collaboration.CollaborationStarted;
import io.artistagent.domain.collaboration.CollaborationWithdrawn;
import io.artistagent.domain.collaboration.CommentId;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.domain.collaboration.Split;
import io.artistagent.domain.collaboration.Splits;
import java.time.Instant;
import java.util.List;

final class CollaborationExamples {

    private static final CollaborationId ID = CollaborationId.of("1f3870be-274f-4c49-b3e3-1a0c6728957f");
    private static final CommentId COMMENT = new CommentId(Examples.id("7d793037-a076-4186-8a74-2b0a3f2e1d42"));
    private static final Splits SPLITS = new Splits(List.of(new Split(ALMA, 6_500), new Split(BRUNO, 3_500)));

    private CollaborationExamples() {}

    static List<Example> all() {
        return List.of(
                Example.full(new CollaborationRequested(
                        ID,
                        ALMA,
                        BRUNO,
                        PERSON,
                        CollaborationKind.CO_WRITE,
                        Personal.of(new Message("Write the second verse with me?\n“Boat” needs one.")),
                        TRACK,
                        new Title("Morning Boat"),
                        SPLITS,
                        Instant.parse("2026-12-21T12:00:00.123456Z"))),
                Example.minimal(new CollaborationRequested(
                        ID,
                        ALMA,
                        BRUNO,
                        PERSON,
                        CollaborationKind.FEATURE,
                        Personal.of(new Message("Sing with me?")),
                        null,
                        null,
                        SPLITS,
                        Instant.parse("2026-12-21T12:00:00Z"))),
                Example.full(new CollaborationAccepted(ID, BRUNO, SPLITS)),
                Example.full(new CollaborationDeclined(ID, BRUNO)),
                Example.full(new CollaborationWithdrawn(ID, ALMA)),
                Example.full(new CollaborationExpired(ID)),
                Example.full(new CollaborationStarted(ID, ALMA)),
                Example.full(new CollaborationCompleted(ID, BRUNO)),
                Example.full(new CollaborationCancelled(ID, BRUNO)),
                Example.full(new CollaborationCommented(
                        ID, COMMENT, BRUNO, PERSON, Personal.of(new Message("Tuesday at eight?")))));
    }
}
