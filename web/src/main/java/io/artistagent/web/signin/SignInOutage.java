package io.artistagent.web.signin;

import com.nimbusds.jose.KeySourceException;
import io.artistagent.diagnostics.OutageSigns;
import io.artistagent.diagnostics.Server;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** Recognises that Keycloak is unavailable for sign-ins: they fail, or its keys cannot be fetched. */
final class SignInOutage implements OutageSigns {

    @Override
    public Server server() {
        return new Server("Keycloak", "keycloak");
    }

    @Override
    public List<Class<? extends Throwable>> failures() {
        return List.of(KeySourceException.class, OAuth2AuthenticationException.class);
    }

    /** Subclasses of a failed sign-in mean something else, for example that a caller's token is invalid. */
    @Override
    public boolean isOutage(Class<? extends Throwable> failure) {
        return KeySourceException.class.isAssignableFrom(failure) || failure == OAuth2AuthenticationException.class;
    }
}
