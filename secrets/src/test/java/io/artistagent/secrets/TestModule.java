package io.artistagent.secrets;

/** A module that the check finds through {@code spring.factories}. */
final class TestModule implements ProductionChecks {

    @Override
    public boolean isDevelopmentPassword(String password) {
        return password.equals("written in the repository");
    }

    @Override
    public void inspect(ProductionSettings settings) {
        settings.requirePassword("a-module.password");
        settings.requirePasswordInUrlOr("a-module.url", "a-module.url-password");
    }
}
