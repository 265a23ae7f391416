package io.artistagent.command.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is kept for repeated requests.
 *
 * @param running how long a request may run before a repeat is let through: its node must have died
 * @param mostPerPerson what the answers of a day to one person may take; beyond it the oldest of them are dropped
 * @param most what the answers of a day to all persons may take; beyond it further answers are not kept
 */
@ConfigurationProperties("artist-agent.idempotency")
record IdempotencySettings(
        @DefaultValue("60s") Duration running,
        @DefaultValue("8MB") DataSize mostPerPerson,
        @DefaultValue("128MB") DataSize most) {}
