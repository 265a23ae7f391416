package io.artistagent.query.privacy.register;

import io.artistagent.secrets.ProductionChecks;
import io.artistagent.secrets.ProductionSettings;
import java.util.List;

/** Refuses, in production, a register that does not say who is responsible for the data. */
final class ControllerInProduction implements ProductionChecks {

    @Override
    public void inspect(ProductionSettings settings) {
        List.of("artist-agent.controller.name", "artist-agent.controller.address", "artist-agent.controller.contact")
                .forEach(setting -> {
                    if (!settings.has(setting)) {
                        settings.refuse(setting + " does not name who is responsible for the data");
                    }
                });
    }
}
