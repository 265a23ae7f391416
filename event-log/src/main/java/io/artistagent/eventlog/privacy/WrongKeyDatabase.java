package io.artistagent.eventlog.privacy;

/** The configured key database belongs to another log. Keys that were created there would be missing elsewhere. */
final class WrongKeyDatabase extends IllegalStateException {

    private static final long serialVersionUID = 1;

    WrongKeyDatabase() {
        super("artist-agent.keys.url is not the key database of this log: its id differs. Set the right database, or"
                + " restore it from its backup; without it, personal data in the log cannot be read.");
    }
}
