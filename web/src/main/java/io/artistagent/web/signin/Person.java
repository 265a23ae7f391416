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
 * Who is signed in, as far as a page needs to know.
 *
 * @param name what they are called
 * @param roles what lets them do what they may
 * @param mark tells them from others but not who they are
 */
public record Person(String name, Set<String> roles, String mark) {

    private static final List<String> WITH_ARTISTS = List.of("artist", "producer", "label");

    public static boolean isSignedIn() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.isAuthenticated() && !(signedIn instanceof AnonymousAuthenticationToken);
    }

    /** The person who is signed in at this request. */
    public static @Nullable Person signedIn(WriterMarks marks) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof OidcUser user)) {
            return null;
        }
        String name = user.getFullName() == null ? user.getPreferredUsername() : user.getFullName();
        Collection<String> roles = user.getClaimAsStringList("roles");
        return new Person(
                name == null ? "" : name, roles == null ? Set.of() : Set.copyOf(roles), marks.of(user.getName()));
    }

    /** May hold artists, and so is shown how to register one. */
    public boolean registers() {
        return WITH_ARTISTS.stream().anyMatch(roles::contains);
    }

    /** May bring in what they listened to. */
    public boolean listens() {
        return registers() || roles.contains("listener");
    }

    public boolean answersForData() {
        return roles.contains("compliance-officer");
    }

    public boolean runsTheSystem() {
        return roles.contains("admin");
    }
}
