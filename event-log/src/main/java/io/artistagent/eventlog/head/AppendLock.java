package io.artistagent.eventlog.head;

/**
 * The advisory lock that every appending transaction holds in shared mode until it ends. A reader that meets a gap in the indexes checks
 * which transactions hold the lock, and waits only for those.
 */
public final class AppendLock {

    /** The key of the lock: "log" in ASCII. */
    public static final int KEY = 0x6c6f67;

    private AppendLock() {}
}
