package io.artistagent.domain.matching;

/** Why a match does not fit. A choice rather than a text: nothing personal about either artist can be in it. */
public enum VerdictReason {
    OTHER_MUSIC,
    OTHER_PLANS,
    KNOWN_ALREADY,
    TOO_FAR_AWAY
}
