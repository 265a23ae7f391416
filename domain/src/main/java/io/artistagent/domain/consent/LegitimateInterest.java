package io.artistagent.domain.consent;

/** Processing that rests on a legitimate interest (GDPR, Article 6(1)(f)), so that a person can object to it (Article 21). */
public enum LegitimateInterest {
    /** Suggesting collaborators: ranking artists for others, and others for the artists of the person. */
    MATCHING
}
