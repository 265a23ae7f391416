package io.artistagent.transport;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on how long a client may take to send a request.
 *
 * @param head the time within which the request line and headers must arrive
 * @param leastRate the minimum rate of a body, in bytes per second of waiting
 * @param grace how long a body may stay below that rate
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
            throw new IllegalArgumentException("The settings under artist-agent.transport must be positive.");
        }
    }
}
