package io.artistagent.domain.privacy;

import java.util.ArrayList;
import java.util.List;

/** The steps that somebody can take in a case next. Rules, queries and pages use the same table. */
public enum CaseStep {
    CONFIRM_IDENTITY,
    EXTEND,
    DECIDE,
    FULFIL,
    WITHDRAW;

    /**
     * Returns the steps of an officer.
     *
     * @param notExtensible whether the time was already extended, or the first month is over
     */
    public static List<CaseStep> ofOfficer(CaseState state, CaseType type, boolean notExtensible) {
        List<CaseStep> steps = new ArrayList<>();
        switch (state) {
            case RECEIVED -> steps.add(CONFIRM_IDENTITY);
            case IDENTITY_CONFIRMED -> steps.add(DECIDE);
            case DECIDED, IN_PROGRESS -> {
                // The system carries out all others
                if (type == CaseType.RECTIFICATION) {
                    steps.add(FULFIL);
                }
            }
            case DONE, REFUSED, WITHDRAWN -> {}
        }
        if (state.isOpen() && !notExtensible) {
            steps.add(EXTEND);
        }
        return List.copyOf(steps);
    }

    /** Returns the steps of the person. */
    public static List<CaseStep> ofPerson(CaseState state) {
        return state.isUndecided() ? List.of(WITHDRAW) : List.of();
    }
}
