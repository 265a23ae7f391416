package io.artistagent.keycloak;

import com.nimbusds.jose.KeySourceException;
import io.artistagent.diagnostics.OutageSigns;
import io.artistagent.diagnostics.Server;
import java.util.List;

/** Recognises an unavailable Keycloak: the keys that verify tokens cannot be fetched. */
final class KeycloakOutage implements OutageSigns {

    @Override
    public Server server() {
        return new Server("Keycloak", "keycloak");
    }

    @Override
    public List<Class<? extends Throwable>> failures() {
        return List.of(KeySourceException.class);
    }
}
