package io.artistagent.keycloak;

import static io.artistagent.keycloak.Role.ADMIN;
import static io.artistagent.keycloak.Role.ARTIST;
import static io.artistagent.keycloak.Role.COMPLIANCE_OFFICER;
import static io.artistagent.keycloak.Role.LABEL;
import static io.artistagent.keycloak.Role.LISTENER;
import static io.artistagent.keycloak.Role.PRODUCER;
import static io.artistagent.keycloak.Role.SERVICE;

import java.util.Set;

/**
 * The table of roles: what each may do at all. Whether the artist in question is theirs is asked of {@link Ownership} besides.
 */
public enum Permission {
    /** Register an artist, which makes the caller its owner. */
    REGISTER_ARTIST(ARTIST, PRODUCER, LABEL),
    /** Change one's artists, their catalogue, collaborations and blocks, and import their figures. */
    ACT_FOR_OWN_ARTISTS(ARTIST, PRODUCER, LABEL),
    /** Read the figures, matches, drafts, imports and collaborations of one's artists. */
    READ_OWN_ARTISTS(ARTIST, PRODUCER, LABEL),
    /** Read artist profiles and published tracks. */
    READ_PROFILES(ARTIST, PRODUCER, LABEL, LISTENER, SERVICE, COMPLIANCE_OFFICER, ADMIN),
    /** Follow, save, play, and import one's own listening history. */
    LISTEN(ARTIST, PRODUCER, LABEL, LISTENER),
    /** Read the audit trail and decide cases; changes no artist. */
    READ_AUDIT(COMPLIANCE_OFFICER),
    /** Have a person forgotten for good. */
    ERASE_PERSONS(COMPLIANCE_OFFICER),
    /** See metrics and the rest of what runs the system. */
    OPERATE(ADMIN);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether one of the caller's roles gives this permission. */
    public boolean isGivenTo(Caller caller) {
        return caller.roles().stream().anyMatch(roles::contains);
    }

    /** Lets a caller pass who has the permission, and stops any other. */
    public void require(Caller caller) {
        if (!isGivenTo(caller)) {
            throw new NotAllowed();
        }
    }
}
