package io.artistagent.domain;

/** Why personal data may be processed (GDPR, Article 6(1)). */
public enum LegalBasis {
    /** (a): the person has agreed, and can withdraw. */
    CONSENT("6(1)(a)"),
    /** (b): the service that the person uses cannot be provided without it. */
    CONTRACT("6(1)(b)"),
    /** (c): the law requires it. */
    LEGAL_OBLIGATION("6(1)(c)"),
    /** (f): a legitimate interest, to which the person can object. */
    LEGITIMATE_INTEREST("6(1)(f)");

    private final String article;

    LegalBasis(String article) {
        this.article = article;
    }

    /** Returns the article of the GDPR, such as {@code 6(1)(a)}. */
    public String article() {
        return article;
    }
}
