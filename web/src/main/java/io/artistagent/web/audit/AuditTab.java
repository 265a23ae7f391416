package io.artistagent.web.audit;

/** The pages of the officer, in the order of their links. */
public enum AuditTab {
    OVERVIEW("/audit"),
    CASES("/audit/cases"),
    SEARCH("/audit/search");

    private final String address;

    AuditTab(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }
}
