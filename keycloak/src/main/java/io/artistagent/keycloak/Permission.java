package io.artistagent.keycloak;

import static io.artistagent.keycloak.Role.ADMIN;
import static io.artistagent.keycloak.Role.ARTIST;
import static io.artistagent.keycloak.Role.COMPLIANCE_OFFICER;
import static io.artistagent.keycloak.Role.LABEL;
import static io.artistagent.keycloak.Role.LISTENER;
import static io.artistagent.keycloak.Role.PRODUCER;
import static io.artistagent.keycloak.Role.SERVICE;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each role may do in general. {@link Ownership} additionally decides whether the artist belongs to the caller.
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
    /** See who has looked at one's own data. */
    SEE_WHO_LOOKED(ARTIST, PRODUCER, LABEL, LISTENER, COMPLIANCE_OFFICER, ADMIN),
    /** Read the audit trail and decide cases; changes no artist. */
    READ_AUDIT(COMPLIANCE_OFFICER),
    /** Rebuild read models, and retry or evict events that a projection could not handle. */
    MAINTAIN_PROJECTIONS(COMPLIANCE_OFFICER),
    /** Exercise the rights over one's own data. */
    EXERCISE_RIGHTS(ARTIST, PRODUCER, LABEL, LISTENER, COMPLIANCE_OFFICER, ADMIN),
    /** Handle the cases of others, legal holds and the register of breaches. */
    HANDLE_CASES(COMPLIANCE_OFFICER),
    /** See metrics and the other operations data. */
    OPERATE(ADMIN);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Returns whether one of the caller's roles gives this permission. */
    public boolean isGivenTo(Caller caller) {
        return caller.roles().stream().anyMatch(roles::contains);
    }

    /**
     * Requires the caller to have this permission.
     *
     * @return the caller in the roles that give it: an event names the role in which somebody acted
     */
    public Caller require(Caller caller) {
        if (!isGivenTo(caller)) {
            throw new NotAllowed();
        }
        Set<Role> giving = caller.roles().stream().filter(roles::contains).collect(Collectors.toSet());
        return new Caller(caller.person(), giving, caller.client());
    }
}
