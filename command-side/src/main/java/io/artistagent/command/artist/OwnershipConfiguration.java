package io.artistagent.command.artist;

import io.artistagent.eventlog.configuration.CommandInterceptorOrder;
import io.artistagent.keycloak.Ownership;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Checks ownership of commands against the log. */
@Configuration(proxyBeanMethods = false)
class OwnershipConfiguration {

    @Bean
    Ownership commandOwnership(LogArtists artists) {
        return new Ownership(artists::ownerOf);
    }

    @Bean
    @Order(CommandInterceptorOrder.OWNERSHIP)
    MessageHandlerInterceptor<CommandMessage<?>> ownershipInterceptor(Ownership commandOwnership, LogArtists artists) {
        return new OwnershipInterceptor(commandOwnership, artists);
    }
}
