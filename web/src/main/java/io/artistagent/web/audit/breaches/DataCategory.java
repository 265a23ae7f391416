package io.artistagent.web.audit.breaches;

/** The categories of personal data that a breach can affect. */
public enum DataCategory {
    CONTACT,
    PROFILE,
    MESSAGES,
    FIGURES,
    LISTENING,
    PRIVACY,
    ACCOUNT
}
