package io.artistagent.web.audit.desk;

/** The pages of the officer, in the order of their links. */
public enum AuditTab {
    OVERVIEW("/audit"),
    CASES("/audit/cases"),
    SEARCH("/audit/search"),
    DASHBOARD("/audit/dashboard"),
    ACCESSES("/audit/accesses"),
    HOLDS("/audit/holds"),
    BREACHES("/audit/breaches"),
    PROJECTIONS("/audit/projections"),
    LOG("/audit/log"),
    EXPORTS("/audit/exports"),
    REGISTER("/audit/register");

    private final String address;

    AuditTab(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }
}
