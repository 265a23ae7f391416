package io.artistagent.secrets;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * Stops the application at startup if passwords are missing or are the public ones of development. It runs before any bean is created, so
 * the application has not connected to anything or answered any request.
 */
final class RefuseDevelopmentSecrets implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<ProductionChecks> modules = SpringFactoriesLoader.forDefaultResourceLocation(beans.getBeanClassLoader())
                .load(ProductionChecks.class);
        ProductionSettings settings = new ProductionSettings(
                environment,
                beans,
                password -> Passwords.isWellKnown(password)
                        || modules.stream().anyMatch(module -> module.isDevelopmentPassword(password)));
        modules.forEach(module -> module.inspect(settings));
        if (!settings.reasons().isEmpty()) {
            throw new RefusedStart(settings.reasons());
        }
    }
}
