package io.artistagent.domain;

/**
 * An event after which a person's data must no longer be stored anywhere. Any segment of a projection may hold such data, so every segment
 * receives the event, not only the segment of its aggregate. Handling it again must do no harm: a projection does so after a retry of earlier
 * events that it had set aside.
 */
public interface ErasureEvent extends AboutPerson {

    /** Returns the person to forget. */
    @Override
    PersonId person();
}
