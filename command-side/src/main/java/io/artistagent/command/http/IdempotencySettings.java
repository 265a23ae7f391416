package io.artistagent.command.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on what is stored for repeated requests.
 *
 * @param running how long a request counts as running; after that its node is presumed dead and a repeat may run
 * @param mostPerPerson the space for one person's responses of a day; beyond it the oldest are evicted
 * @param most the space for all responses of a day; beyond it new responses are not stored
 */
@ConfigurationProperties("artist-agent.idempotency")
record IdempotencySettings(
        @DefaultValue("60s") Duration running,
        @DefaultValue("8MB") DataSize mostPerPerson,
        @DefaultValue("128MB") DataSize most) {}
