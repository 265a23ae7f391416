package io.artistagent.eventlog.history;

import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.upcasting.EventForm;
import io.artistagent.eventlog.upcasting.OldEvent;
import io.artistagent.eventlog.upcasting.Upcaster;

/** Reads events of a former class, in which the writer was called the scribe. */
public record TalliedIsCounted() implements Upcaster {

    public static final EventForm TALLIED = new EventForm("com.example.Tallied", "7");

    @Override
    public EventForm from() {
        return TALLIED;
    }

    @Override
    public EventForm to() {
        return new EventForm(Counted.class.getName(), "1");
    }

    @Override
    public void change(OldEvent event) {
        event.rename("scribe", "writer");
    }
}
