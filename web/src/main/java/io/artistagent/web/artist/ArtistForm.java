package io.artistagent.web.artist;

import io.artistagent.web.forms.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registering and changing an artist: the same fields, filled or not.
 *
 * @param address the whole address of the page that anyone may open, if the artist wants one
 */
public record ArtistForm(
        @Nullable Artist artist, Form form, @Nullable Form lost, String address) {

    static ArtistForm fresh() {
        return new ArtistForm(null, Form.empty(), null, "");
    }

    /** The key of the sentence that tells who sees the profile. */
    public String seen() {
        return ProfilePage.seen(artist);
    }

    /** Everything that is known of an artist, ready to be changed. */
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
