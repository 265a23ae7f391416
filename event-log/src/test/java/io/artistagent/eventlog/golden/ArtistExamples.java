package io.artistagent.eventlog.golden;

import static io.artistagent.eventlog.golden.Examples.ALMA;
import static io.artistagent.eventlog.golden.Examples.BRUNO;
import static io.artistagent.eventlog.golden.Examples.PERSON;

import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistBlocked;
import io.artistagent.domain.artist.ArtistPageClosed;
import io.artistagent.domain.artist.ArtistPageOpened;
import io.artistagent.domain.artist.ArtistPictureChanged;
import io.artistagent.domain.artist.ArtistPictureRemoved;
import io.artistagent.domain.artist.ArtistProfileChanged;
import io.artistagent.domain.artist.ArtistRegistered;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.artist.ArtistUnblocked;
import io.artistagent.domain.artist.Bio;
import io.artistagent.domain.artist.Contact;
import io.artistagent.domain.artist.Country;
import io.artistagent.domain.artist.Email;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.artist.LegalName;
import io.artistagent.domain.artist.Link;
import io.artistagent.domain.artist.PublicPage;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.artist.StageName;
import io.artistagent.domain.pictures.Picture;
import io.artistagent.domain.pictures.PictureId;
import java.util.List;

final class ArtistExamples {

    static final Picture PICTURE = new Picture(
            PictureId.of("5b0f6c1e-8f0a-4f4e-9a39-1d6e0c7c5a10"),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            123_456);

    private ArtistExamples() {}

    static List<Example> all() {
        return List.of(
                Example.full(new ArtistRegistered(
                        ALMA,
                        PERSON,
                        Personal.of(new StageName("Alma Łuz")),
                        new Country("CH"),
                        List.of(new Genre("indie pop"), new Genre("folk")),
                        Personal.of(new Bio("Songs from the lake.\nOn tour in spring.")),
                        Personal.of(List.of(
                                new Link("https://alma.example.org/"),
                                new Link("https://music.example.com/alma?l=de"))),
                        List.of(Skill.PRODUCER, Skill.MIXING_ENGINEER),
                        Personal.of(new Contact(new LegalName("Alma Keller"), new Email("alma@example.org"))))),
                Example.minimal(new ArtistRegistered(
                        ALMA,
                        PERSON,
                        Personal.of(new StageName("Alma")),
                        new Country("CH"),
                        List.of(new Genre("folk")),
                        null,
                        Personal.of(List.of()),
                        List.of(),
                        Personal.of(Contact.NONE))),
                Example.full(new ArtistProfileChanged(
                        ALMA,
                        PERSON,
                        Personal.of(new StageName("Alma & the Boats")),
                        new Country("DE"),
                        List.of(new Genre("dream pop")),
                        Personal.of(new Bio("Now from the river 🎸")),
                        Personal.of(List.of(new Link("https://alma.example.org/new"))),
                        List.of(Skill.SINGER),
                        Personal.of(new Contact(new LegalName("Alma Keller"), new Email("mail@alma.example.org"))))),
                Example.minimal(new ArtistProfileChanged(
                        ALMA,
                        PERSON,
                        Personal.of(new StageName("Alma")),
                        new Country("DE"),
                        List.of(new Genre("dream pop")),
                        null,
                        Personal.of(List.of()),
                        List.of(),
                        Personal.of(new Contact(null, new Email("alma@example.org"))))),
                Example.full(new ArtistPictureChanged(ALMA, PICTURE)),
                Example.full(new ArtistPictureRemoved(ALMA)),
                Example.full(new ArtistPageOpened(ALMA, new PublicPage(true, true, false, true))),
                Example.full(new ArtistPageClosed(ALMA)),
                Example.full(new ArtistRetired(ALMA)),
                Example.full(new ArtistBlocked(ALMA, BRUNO)),
                Example.full(new ArtistUnblocked(ALMA, BRUNO)));
    }
}
