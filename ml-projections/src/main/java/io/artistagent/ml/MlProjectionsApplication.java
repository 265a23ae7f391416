package io.artistagent.ml;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The learning side as an application of its own. */
@EnableAutoConfiguration
@Import(MlProjections.class)
public class MlProjectionsApplication {

    /** Starts it, with the settings of {@code ml-projections.yaml}. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(MlProjectionsApplication.class)
                .properties("spring.config.name=ml-projections")
                .run(arguments);
    }
}
