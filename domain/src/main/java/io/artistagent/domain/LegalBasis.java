package io.artistagent.domain;

/** Why personal data may be processed (GDPR, Article 6(1)). */
public enum LegalBasis {
    /** (a): the person has agreed, and can withdraw. */
    CONSENT,
    /** (b): the service that the person uses cannot be provided without it. */
    CONTRACT,
    /** (c): the law requires it. */
    LEGAL_OBLIGATION,
    /** (f): a legitimate interest, to which the person can object. */
    LEGITIMATE_INTEREST
}
