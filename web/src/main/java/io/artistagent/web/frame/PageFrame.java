package io.artistagent.web.frame;

import io.artistagent.web.client.Problem;
import io.artistagent.web.client.ProblemMessages;
import io.artistagent.web.signin.Person;
import io.artistagent.web.texts.Texts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data that every page shows around its content: language, navigation, current artist and notice.
 *
 * @param artists the person's own artists, newest first, up to the page size of the API
 * @param moreArtists whether the person has more artists than these
 * @param current the current artist; null if the person has none
 * @param waiting the number of requests that wait for the current artist's answer
 * @param address the path and query of this page
 * @param formPage the page whose form this response answers, so that a reload shows that page; null if it answers none
 * @param pictureLimit the maximum size of a picture, in bytes; the browser refuses larger ones before it sends them
 */
public record PageFrame(
        Navigation navigation,
        Texts texts,
        String assets,
        Section section,
        @Nullable Person person,
        List<OwnArtist> artists,
        boolean moreArtists,
        @Nullable OwnArtist current,
        long waiting,
        String csrfName,
        String csrfToken,
        String csrfHeader,
        @Nullable Notice notice,
        String address,
        @Nullable String formPage,
        long pictureLimit) {

    /** Returns the title of a page. It names the artist, because pages of several artists may be open at once. */
    public String title(String page) {
        String name = current == null || !section.isOfOwnArtist() ? null : current.stageName();
        return name == null || page.contains(name) ? t("title", page) : t("title.of", page, name);
    }

    /** Returns the notice to show at the top of the page; null if there is none. */
    public @Nullable Notice pageNotice() {
        return notice == null || notice.card() == null ? notice : null;
    }

    /** Returns the notice to show in the card with this id; null if there is none. */
    public @Nullable Notice cardNotice(String card) {
        return notice != null && card.equals(notice.card()) ? notice : null;
    }

    /** Returns the message with this key. */
    public String t(String key, @Nullable Object... values) {
        return texts.of(key, values);
    }

    public String t(@Nullable Enum<?> constant) {
        return texts.of(constant);
    }

    /** Returns a message with a count in the matching plural form. */
    public String n(String key, long count, @Nullable Object... more) {
        return texts.count(key, count, more);
    }

    /** Returns the URL path of a static file. It changes with the content, so that browsers may cache files for ever. */
    public String asset(String name) {
        return assets + name;
    }

    /** Returns the path of a page of the current artist; that of the start page if there is no current artist. */
    public String own(String page) {
        return current == null ? "/start" : "/artists/" + current.id() + "/" + page;
    }

    /** Whether this page belongs to the section. */
    public boolean at(Section section) {
        return this.section == section;
    }

    /** Returns the links in this place of the navigation. */
    public List<NavigationEntry> entries(NavigationEntry.Place place) {
        return navigation.entries(this, place);
    }

    /** Whether the bottom bar of a phone has no link to the section of this page. */
    public boolean isMissingFromBar() {
        return section != Section.NONE
                && entries(NavigationEntry.Place.BAR).stream().noneMatch(entry -> at(entry.section()));
    }

    /** Returns the cards that a person without an artist sees on the start page. */
    public List<Invitation> invitations() {
        return navigation.invitations(this);
    }

    /** Whether the person has several artists. */
    public boolean severalArtists() {
        return artists.size() > 1;
    }

    /** Whether the current artist has retired. A retired artist can only end open requests and agreements, not change or start anything. */
    public boolean retired() {
        return current != null && current.retired();
    }

    /** Whether this person may own artists. */
    public boolean registers() {
        return person != null && person.registers();
    }

    /** Whether this person may import their listening history. */
    public boolean listens() {
        return person != null && person.listens();
    }

    /** Returns the name, or a placeholder if the person was erased. */
    public String name(@Nullable String stageName) {
        return stageName == null ? texts.of("erased.name") : stageName;
    }

    /** Isolates user-written text, for places where {@code <bdi>} cannot be used. */
    public String isolated(String text) {
        return texts.isolated(text);
    }

    /** Whether another artist of this person has the same name. */
    public boolean hasNamesake(OwnArtist artist) {
        return artists.stream()
                .anyMatch(other ->
                        !other.id().equals(artist.id()) && Objects.equals(other.stageName(), artist.stageName()));
    }

    /** Returns the mark that every form carries, so that a form that could not be sent is shown only to its author. */
    public String authorMark() {
        return person == null ? "" : person.mark();
    }

    /** Returns a new idempotency key for a form, so that a second click has no effect. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    /** Returns a sentence that tells the person what to do about a problem. */
    public String sentence(Problem problem) {
        return ProblemMessages.of(texts, problem);
    }
}
