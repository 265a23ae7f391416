package io.artistagent.web.signin;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The signed-in person, as far as pages need to know.
 *
 * @param name the display name
 * @param mark a signed pseudonym that identifies the author of a form
 */
public record Person(String name, Set<String> roles, String mark) {

    private static final List<String> WITH_ARTISTS = List.of("artist", "producer", "label");

    public static boolean isSignedIn() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.isAuthenticated() && !(signedIn instanceof AnonymousAuthenticationToken);
    }

    /** Returns the person who sent this request; null if it is not signed in. */
    public static @Nullable Person signedIn(FormAuthorMarks marks) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof OidcUser user)) {
            return null;
        }
        String name = user.getFullName() == null ? user.getPreferredUsername() : user.getFullName();
        Collection<String> roles = user.getClaimAsStringList("roles");
        return new Person(
                name == null ? "" : name, roles == null ? Set.of() : Set.copyOf(roles), marks.of(user.getName()));
    }

    /** Whether the person may own artists, and therefore register one. */
    public boolean registers() {
        return WITH_ARTISTS.stream().anyMatch(roles::contains);
    }

    /** Whether the person may import their listening history. */
    public boolean listens() {
        return registers() || roles.contains("listener");
    }

    public boolean isComplianceOfficer() {
        return roles.contains("compliance-officer");
    }

    public boolean isAdmin() {
        return roles.contains("admin");
    }
}
