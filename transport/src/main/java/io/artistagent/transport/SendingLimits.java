package io.artistagent.transport;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long a client may take to send a request.
 *
 * @param head how long the request line and the headers may take together
 * @param leastRate bytes per second that a body must bring while the server waits for it
 * @param grace how long a body may fall short of that rate
 */
@ConfigurationProperties("artist-agent.transport")
record SendingLimits(
        @DefaultValue("15s") Duration head,
        @DefaultValue("1KB") DataSize leastRate,
        @DefaultValue("20s") Duration grace) {

    static final SendingLimits USUAL =
            new SendingLimits(Duration.ofSeconds(15), DataSize.ofKilobytes(1), Duration.ofSeconds(20));

    SendingLimits {
        if (!head.isPositive() || leastRate.toBytes() <= 0 || !grace.isPositive()) {
            throw new IllegalArgumentException("The limits below artist-agent.transport must be positive.");
        }
    }
}
