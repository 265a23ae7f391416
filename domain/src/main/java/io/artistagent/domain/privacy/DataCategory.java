package io.artistagent.domain.privacy;

/** The categories of personal data that the product holds. */
public enum DataCategory {
    /** Names, e-mail addresses and other contact data. */
    CONTACT,
    /** Profiles, pictures, tracks and credits. */
    PROFILE,
    /** Messages and comments. */
    MESSAGES,
    /** Streams, sales and other figures. */
    FIGURES,
    /** What a person listened to. */
    LISTENING,
    /** Requests, consents and records of accesses. */
    PRIVACY,
    /** Accounts and sign-ins. */
    ACCOUNT
}
