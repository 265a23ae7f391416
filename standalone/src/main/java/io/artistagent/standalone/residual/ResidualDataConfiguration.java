package io.artistagent.standalone.residual;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Removes residual data from the embedded stores; only their launcher may rewrite their files. */
@Configuration(proxyBeanMethods = false)
@Import({FileErasure.class, OtherPlaces.class})
public class ResidualDataConfiguration {

    private static final Duration FOR_A_RECEIPT = Duration.ofMinutes(1);

    @Bean
    Cooldown pauseForReceipts() {
        return new Cooldown(FOR_A_RECEIPT);
    }
}
