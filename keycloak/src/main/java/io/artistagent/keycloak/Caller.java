package io.artistagent.keycloak;

import io.artistagent.domain.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/** The caller of a request, read from the access token: a person's id, their roles and the client program. */
public record Caller(PersonId person, Set<Role> roles, String client) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Reads a validated token. */
    public static Caller of(Jwt token) {
        return new Caller(PersonId.of(Objects.requireNonNull(token.getSubject())), roles(token), client(token));
    }

    static Set<Role> roles(Jwt token) {
        List<String> names = token.getClaimAsStringList("roles");
        return names == null
                ? Set.of()
                : names.stream().flatMap(name -> Role.of(name).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static String client(Jwt token) {
        String client = token.getClaimAsString("azp");
        return client == null ? "unknown" : client;
    }
}
