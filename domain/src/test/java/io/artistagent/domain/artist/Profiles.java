package io.artistagent.domain.artist;

import io.artistagent.domain.Cast;
import io.artistagent.domain.Change;
import io.artistagent.domain.Personal;
import java.util.List;

/** Profiles and profile changes for the specifications. */
final class Profiles {

    static final Profile ALMA = new Profile(
            new StageName("Alma"),
            new Country("CH"),
            List.of(new Genre("indie pop"), new Genre("folk")),
            new Bio("Songs from the lake."),
            List.of(new Link("https://alma.example.org/")),
            List.of(Skill.PRODUCER),
            new Contact(new LegalName("Alma Keller"), new Email("alma@example.org")));

    /** The registration of an artist whose owner was erased later. */
    static final ArtistRegistered ERASED = new ArtistRegistered(
            Cast.ALMA,
            Cast.ALMAS_OWNER,
            Personal.erased(),
            ALMA.country(),
            ALMA.genres(),
            null,
            Personal.erased(),
            List.of(),
            Personal.erased());

    private Profiles() {}

    static Changes change(ArtistId artist) {
        return new Changes(artist);
    }

    /** Builds a command that keeps all values that are not set. */
    static final class Changes {

        private final ArtistId artist;
        private long version;
        private Change<StageName> stageName = Change.keep();
        private Change<List<Genre>> genres = Change.keep();
        private Change<Bio> bio = Change.keep();
        private Change<Email> email = Change.keep();

        private Changes(ArtistId artist) {
            this.artist = artist;
        }

        Changes version(long seen) {
            version = seen;
            return this;
        }

        Changes stageName(String name) {
            return stageName(Change.to(new StageName(name)));
        }

        Changes stageName(Change<StageName> change) {
            stageName = change;
            return this;
        }

        Changes genres(List<Genre> names) {
            genres = Change.to(names);
            return this;
        }

        Changes bio(Change<Bio> change) {
            bio = change;
            return this;
        }

        Changes email(Change<Email> change) {
            email = change;
            return this;
        }

        ChangeArtistProfile command() {
            return new ChangeArtistProfile(
                    artist,
                    version,
                    stageName,
                    Change.keep(),
                    genres,
                    bio,
                    Change.keep(),
                    Change.keep(),
                    Change.keep(),
                    email);
        }
    }
}
