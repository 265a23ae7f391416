package io.artistagent.secrets;

/** A module as any other, which the check finds by its service. */
final class AModule implements DevelopmentSecrets {

    @Override
    public boolean isOfDevelopment(String password) {
        return password.equals("written in the repository");
    }

    @Override
    public void inspect(ProductionSettings settings) {
        settings.requirePassword("a-module.password");
        settings.requirePasswordInUrlOr("a-module.url", "a-module.url-password");
    }
}
