package io.artistagent.api;

import jakarta.servlet.http.HttpServletRequest;

/** Marks a request that changed nothing because another one was faster. Its answer must not be stored, because a repeat may succeed. */
public final class LostRace {

    private static final String ATTRIBUTE = LostRace.class.getName();

    private LostRace() {}

    static void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    public static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
