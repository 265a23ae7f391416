package io.artistagent.ml;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Runs ml-projections as a separate process. */
@EnableAutoConfiguration
@Import(MlProjections.class)
public class MlProjectionsApplication {

    /** Starts the application with the settings of {@code ml-projections.yaml}. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(MlProjectionsApplication.class)
                .properties("spring.config.name=ml-projections")
                .run(arguments);
    }
}
