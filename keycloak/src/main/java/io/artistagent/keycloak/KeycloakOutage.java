package io.artistagent.keycloak;

import com.nimbusds.jose.KeySourceException;
import io.artistagent.diagnostics.OutageSigns;
import io.artistagent.diagnostics.Server;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** Recognises an unavailable Keycloak: its keys cannot be fetched, or sign-ins fail. */
final class KeycloakOutage implements OutageSigns {

    @Override
    public Server server() {
        return Server.KEYCLOAK;
    }

    @Override
    public List<Class<? extends Throwable>> failures() {
        return List.of(KeySourceException.class, OAuth2AuthenticationException.class);
    }

    /** Subclasses mean something else, for example that a caller's token is invalid. */
    @Override
    public boolean isOutage(Class<? extends Throwable> failure) {
        return failures().contains(failure);
    }
}
