package io.artistagent.eventlog.projection;

import java.time.Duration;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures where processors store their positions. */
@Configuration(proxyBeanMethods = false)
public class TokenStoreConfiguration {

    /** A process that has not extended a claim for that long has lost it. */
    public static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            Serializer serializer,
            @Value("${artist-agent.log.alone:false}") boolean alone) {
        return tokens(connections, serializer).nodeId(processName(alone)).build();
    }

    /** A process that runs alone takes up its own claims at once after a crash; others wait until a claim has expired. */
    private static String processName(boolean alone) {
        return alone ? "alone" : UUID.randomUUID().toString();
    }

    /** The table in which the positions of projections are stored. */
    public static JdbcTokenStore.Builder tokens(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .claimTimeout(CLAIM_TIMEOUT)
                .schema(TokenSchema.builder()
                        .setTokenTable("log.token")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("time_stamp")
                        .setOwnerColumn("owner")
                        .build());
    }
}
