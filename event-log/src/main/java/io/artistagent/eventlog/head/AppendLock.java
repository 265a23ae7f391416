package io.artistagent.eventlog.head;

/**
 * The advisory lock that every appending transaction shares until it ends. A reader that meets a gap in the indexes looks which
 * transactions hold it, and waits for those alone.
 */
public final class AppendLock {

    /** The key of the lock: "log" in ASCII. */
    public static final int KEY = 0x6c6f67;

    private AppendLock() {}
}
