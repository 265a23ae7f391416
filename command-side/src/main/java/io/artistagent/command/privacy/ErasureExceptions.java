package io.artistagent.command.privacy;

import io.artistagent.domain.privacy.ErasureException;
import java.util.List;

/** What an erasure leaves, as its certificate states. */
final class ErasureExceptions {

    private static final ErasureException BACKUPS = new ErasureException(
            "Backups of the key database that are older than the erasure",
            "They hold the key until they are deleted. A restore repeats the erasure before anything is read.");
    private static final ErasureException EVENTS = new ErasureException(
            "Events and accesses in the log",
            "They name the person by the pseudonym; personal fields have no key. The purposes that officers stated are kept as they wrote"
                    + " them.");
    private static final ErasureException EXPORTS = new ErasureException(
            "Exports of the log",
            "They name the person by the pseudonym and contain the purposes that officers stated; the key to their personal fields is gone."
                    + " Those on the server are deleted when the time is over that the register of processing states. Those that were"
                    + " handed out are outside of this system.");
    private static final ErasureException COPIES = new ErasureException(
            "Copies for the person that were handed out", "They are outside of this system, and readable.");
    private static final ErasureException OTHERS = new ErasureException(
            "What others entered",
            "It is theirs: messages about the person, for example, and the names in the credits of their tracks.");
    private static final ErasureException SIGN_INS = new ErasureException(
            "Sign-ins recorded by the identity provider, and the files of its database",
            "It deletes sign-ins after the time that its settings name. What was removed can be read in its files until its database"
                    + " uses the space again.");
    private static final ErasureException ACCOUNT = new ErasureException(
            "The account at the identity provider", "This installation has no access to accounts. Remove it by hand.");

    private ErasureExceptions() {}

    /** @param accountsAreKnown whether this installation removes accounts */
    static List<ErasureException> of(boolean accountsAreKnown) {
        return accountsAreKnown
                ? List.of(BACKUPS, EVENTS, EXPORTS, COPIES, OTHERS, SIGN_INS)
                : List.of(BACKUPS, EVENTS, EXPORTS, COPIES, OTHERS, SIGN_INS, ACCOUNT);
    }
}
