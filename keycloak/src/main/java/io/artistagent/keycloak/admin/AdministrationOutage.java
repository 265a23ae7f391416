package io.artistagent.keycloak.admin;

import io.artistagent.diagnostics.OutageSigns;
import io.artistagent.diagnostics.Server;
import java.util.List;

/** Recognises an unavailable Keycloak: its administration does not answer. */
final class AdministrationOutage implements OutageSigns {

    @Override
    public Server server() {
        return new Server("Keycloak", "keycloak");
    }

    @Override
    public List<Class<? extends Throwable>> failures() {
        return List.of(AdministrationUnavailable.class);
    }
}
