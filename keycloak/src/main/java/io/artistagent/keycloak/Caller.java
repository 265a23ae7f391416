package io.artistagent.keycloak;

import io.artistagent.domain.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who makes this request, as their token tells: a person without a name, what they are to the house, and the program they use. */
public record Caller(PersonId person, Set<Role> roles, String client) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Reads a token that was found valid. */
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
