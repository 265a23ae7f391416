package io.artistagent.transport;

import org.springframework.core.Ordered;

/**
 * The order of the servlet filters of all modules, from the outside in. Each filter has its own place, and the framework's filter that
 * assigns the trace id precedes them all.
 */
public final class FilterOrder {

    /** Converts failures in the API into problems with a trace id. */
    public static final int PROBLEMS = Ordered.HIGHEST_PRECEDENCE + 2;

    /** Converts failures elsewhere into an error page. */
    public static final int FAILURES = PROBLEMS + 1;

    /** Reports a request that arrived too slowly, before its incomplete body is treated as a failure. */
    public static final int SLOW_SENDERS = FAILURES + 1;

    /** Rejects unknown hosts; the filters around it format the rejection. */
    public static final int ALLOWED_HOSTS = SLOW_SENDERS + 1;

    /** Rejects API requests that do not accept JSON, once the host is known to be valid. */
    public static final int JSON_ONLY = ALLOWED_HOSTS + 1;

    /** Returns 503 if the sessions of pages cannot be read. The pages use no other module, so they repeat this value and the next one. */
    public static final int SESSION_STORE = Ordered.HIGHEST_PRECEDENCE + 49;

    /** Reads and writes the sessions of pages, where Spring Session expects it. */
    public static final int SESSIONS = SESSION_STORE + 1;

    /** Authenticates the caller, where Spring Boot places Spring Security. No filter before it reads a request body. */
    public static final int SECURITY = -100;

    /** Adds the security headers to errors that no filter chain has handled. */
    public static final int ERROR_HEADERS = SECURITY + 1;

    /** Lets one request read a single version of each read model. */
    public static final int READ_MODEL_VERSION = ERROR_HEADERS + 1;

    /** Refuses answers of the audit API that were not recorded, once the caller is known. */
    public static final int UNRECORDED_ANSWERS = READ_MODEL_VERSION + 1;

    /** Completes the description of the API. */
    public static final int API_DESCRIPTION = UNRECORDED_ANSWERS + 1;

    /** Bounds and reads the body of an API request. */
    public static final int BODIES = API_DESCRIPTION + 1;

    /** Answers a repeated request with the first response. It compares bodies, so it follows the filter that reads them. */
    public static final int IDEMPOTENCY = BODIES + 1;

    private FilterOrder() {}
}
