package io.artistagent.domain.privacy;

/** The right that a case is about, with its article of the GDPR. */
public enum CaseType {
    /** Article 15: a copy of the data, and what is done with it. */
    ACCESS,
    /** Article 20: the data that the person provided, in a form that programs read. */
    PORTABILITY,
    /** Article 16: wrong data is corrected. */
    RECTIFICATION,
    /** Article 17: the data is erased. */
    ERASURE,
    /** Article 18: the data is stored, but not used. */
    RESTRICTION,
    /** Article 21: the person objects to a use. */
    OBJECTION
}
