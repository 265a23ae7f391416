package io.artistagent.keycloak.events;

import io.artistagent.diagnostics.OutageSigns;
import io.artistagent.diagnostics.Server;
import java.util.List;

/** Recognises an unavailable Keycloak: events cannot be read. */
final class RealmEventsOutage implements OutageSigns {

    @Override
    public Server server() {
        return new Server("Keycloak", "keycloak");
    }

    @Override
    public List<Class<? extends Throwable>> failures() {
        return List.of(RealmEventsUnavailable.class);
    }
}
