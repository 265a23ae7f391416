package io.artistagent.eventlog.configuration;

/**
 * The order of the interceptors around every command handler, from the outside in. All of them run inside the unit of work of the command,
 * and therefore inside its transaction.
 */
public final class CommandInterceptorOrder {

    /** Times the command, including all other interceptors. */
    static final int TIMER = 1;

    /** Replaces the result of everything inside by the receipt. */
    static final int RECEIPT = 2;

    /** Rejects a command on behalf of another person's artist, before its aggregate is loaded. */
    public static final int OWNERSHIP = 3;

    /** Reports a stale version instead of a broken rule. It must see the rule broken by the handler itself, so it is the innermost. */
    public static final int STALE_VERSION = 4;

    private CommandInterceptorOrder() {}
}
