package io.artistagent.eventlog.upcasting.feature;

import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.upcasting.EventForm;
import io.artistagent.eventlog.upcasting.OldEvent;
import io.artistagent.eventlog.upcasting.Upcaster;

/** An upcaster that is found only by its package. */
final class ScannedUpcaster implements Upcaster {

    @Override
    public EventForm from() {
        return new EventForm("com.example.Found", "1");
    }

    @Override
    public EventForm to() {
        return new EventForm(Counted.class.getName(), "1");
    }

    @Override
    public void change(OldEvent event) {}
}
