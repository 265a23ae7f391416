package io.artistagent.keycloak;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The role of a caller. The realm writes {@code compliance-officer}, Spring Security {@code ROLE_COMPLIANCE_OFFICER}. */
public enum Role {
    ARTIST,
    PRODUCER,
    LABEL,
    LISTENER,
    SERVICE,
    COMPLIANCE_OFFICER,
    ADMIN;

    private final String realmName = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in the realm and in the claim {@code roles}. */
    public String realmName() {
        return realmName;
    }

    /** The name as an authority of Spring Security. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Returns the role with this realm name; empty for Keycloak's technical roles. */
    public static Optional<Role> of(String realmName) {
        return Arrays.stream(values())
                .filter(role -> role.realmName.equals(realmName))
                .findFirst();
    }
}
