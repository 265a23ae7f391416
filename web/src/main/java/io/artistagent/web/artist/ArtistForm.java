package io.artistagent.web.artist;

import io.artistagent.web.forms.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form to register or change an artist.
 *
 * @param address the full URL of the artist's public page; empty for a new artist
 */
public record ArtistForm(
        @Nullable Artist artist, Form form, @Nullable Form lost, String address) {

    static ArtistForm fresh() {
        return new ArtistForm(null, Form.empty(), null, "");
    }

    /** Returns the message key of the sentence that says who can see the profile. */
    public String seen() {
        return ProfilePage.seen(artist);
    }

    /** Fills the form with the current profile. */
    static Form filled(Artist artist) {
        Artist.Contact contact = artist.contact();
        return Form.empty()
                .with("stageName", artist.stageName())
                .with("country", artist.country())
                .with("genres", String.join(", ", artist.genres()))
                .with("bio", artist.bio())
                .with("links", String.join("\n", artist.links()))
                .withAll(
                        "lookingFor",
                        artist.lookingFor().stream().map(Skill::name).toList())
                .with("contact.legalName", contact == null ? null : contact.legalName())
                .with("contact.email", contact == null ? null : contact.email())
                .with("version", artist.version());
    }

    static ArtistDraft draft(Form form) {
        return new ArtistDraft(
                form.text("stageName"),
                form.text("country"),
                form.list("genres"),
                form.text("bio"),
                form.lines("links"),
                form.all("lookingFor"),
                new Artist.Contact(form.text("contact.legalName"), form.text("contact.email")));
    }

    public List<Skill> skills() {
        return List.of(Skill.values());
    }
}
