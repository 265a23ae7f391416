package io.artistagent.keycloak;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is here: the realm roles of a token. */
public enum Role {
    ARTIST,
    PRODUCER,
    LABEL,
    LISTENER,
    SERVICE,
    COMPLIANCE_OFFICER,
    ADMIN;

    /** The name in the realm, for example {@code compliance-officer}. */
    public String realmName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The authority that Spring Security knows it by. */
    public String authority() {
        return "ROLE_" + name();
    }

    static Optional<Role> ofRealm(String name) {
        return Arrays.stream(values())
                .filter(role -> role.realmName().equals(name))
                .findFirst();
    }
}
