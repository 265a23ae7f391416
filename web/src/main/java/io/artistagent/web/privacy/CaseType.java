package io.artistagent.web.privacy;

/** The rights that a person can ask for. */
public enum CaseType {
    ACCESS,
    PORTABILITY,
    RECTIFICATION,
    ERASURE,
    RESTRICTION,
    OBJECTION
}
