package io.artistagent.eventlog.privacy;

/** The database of keys that was given belongs to another log. Every key that was made there would be missing elsewhere. */
final class ForeignKeys extends IllegalStateException {

    private static final long serialVersionUID = 1;

    ForeignKeys() {
        super(
                "artist-agent.keys.url is not the database in which the keys of this log lie. Give that one, or restore it from its"
                        + " backup; without it nobody reads what the log tells of people.");
    }
}
