package io.artistagent.domain.matching;

/** The reason why a match does not fit. A fixed set of choices rather than free text, so that it cannot contain personal data. */
public enum VerdictReason {
    OTHER_MUSIC,
    OTHER_PLANS,
    KNOWN_ALREADY,
    TOO_FAR_AWAY
}
