package io.artistagent.command.artist;

import io.artistagent.domain.Actor;
import io.artistagent.domain.artist.ActsAs;
import io.artistagent.domain.artist.RegisterArtist;
import io.artistagent.keycloak.Ownership;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Rejects a command on behalf of another person's artist, regardless of how the command arrives. */
final class OwnershipInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Ownership ownership;
    private final LogArtists artists;

    OwnershipInterceptor(Ownership ownership, LogArtists artists) {
        this.ownership = ownership;
        this.artists = artists;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        CommandMessage<?> message = unitOfWork.getMessage();
        if (message.getPayload() instanceof ActsAs command) {
            ownership.requireOwner(Actor.of(message.getMetaData()), command.actingArtist());
        }
        if (message.getPayload() instanceof RegisterArtist command) {
            unitOfWork.afterCommit(stored -> artists.remember(command.artistId(), command.owner()));
        }
        return chain.proceed();
    }
}
