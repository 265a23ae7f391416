package io.artistagent.benchmarks.append;

import io.artistagent.benchmarks.measure.Load;
import io.artistagent.domain.Actor;
import io.artistagent.domain.Change;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Bio;
import io.artistagent.domain.artist.ChangeArtistProfile;
import io.artistagent.domain.artist.Contact;
import io.artistagent.domain.artist.Country;
import io.artistagent.domain.artist.Email;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.artist.LegalName;
import io.artistagent.domain.artist.Profile;
import io.artistagent.domain.artist.RegisterArtist;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.artist.StageName;
import io.artistagent.eventlog.storage.LogMetadata;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Registers an artist and changes the profile: two commands and two events, as sent by the API. */
final class Artists implements Load.Operation {

    private static final Profile PROFILE = new Profile(
            new StageName("Alma Voss"),
            new Country("CH"),
            List.of(new Genre("indie pop"), new Genre("folk")),
            new Bio("Songs from the lake. On tour in spring."),
            List.of(),
            List.of(Skill.PRODUCER),
            new Contact(new LegalName("Alma Keller"), new Email("alma@example.org")));

    /** A fixed set of persons, because a person usually has a key already: keys are created once, not again after a restart. */
    private static final List<PersonId> PERSONS = LongStream.rangeClosed(1, 1_000)
            .mapToObj(number -> new PersonId(new UUID(0, number)))
            .toList();

    private final CommandGateway gateway;

    Artists(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public int run() {
        ArtistId artist = new ArtistId(UUID.randomUUID());
        PersonId person = PERSONS.get(ThreadLocalRandom.current().nextInt(PERSONS.size()));
        send(person, new RegisterArtist(artist, person, PROFILE));
        send(
                person,
                new ChangeArtistProfile(
                        artist,
                        0L,
                        Change.to(new StageName("Alma")),
                        Change.keep(),
                        Change.keep(),
                        Change.keep(),
                        Change.keep(),
                        Change.keep(),
                        Change.keep(),
                        Change.keep()));
        return 2;
    }

    private void send(PersonId person, Object command) {
        gateway.sendAndWait(GenericCommandMessage.asCommandMessage(command)
                .withMetaData(Map.of(
                        Actor.KEY, person.toString(),
                        LogMetadata.ROLE, "artist",
                        LogMetadata.PURPOSE, "service",
                        LogMetadata.CLIENT, "benchmark",
                        LogMetadata.SOURCE, "person")));
    }
}
