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
 * What surrounds the content of a page: language, navigation, the artist acted for, the last notice.
 *
 * @param artists the person's own, of a label those registered last
 * @param others whether the person has more artists than these
 * @param pictureLimit in bytes; a browser sends no picture that is larger
 * @param form the page of the form that this page answers, where it says what is wrong with it
 */
public record PageFrame(
        Navigation navigation,
        Texts texts,
        String assets,
        Section section,
        @Nullable Person person,
        List<OwnArtist> artists,
        boolean others,
        @Nullable OwnArtist current,
        long waiting,
        String csrfName,
        String csrfToken,
        String csrfHeader,
        @Nullable Notice notice,
        String address,
        @Nullable String form,
        long pictureLimit) {

    /** The title of a page; it tells whose page it is, as several may be open at once. */
    public String title(String page) {
        String name = current == null || !section.isOnesOwn() ? null : current.stageName();
        return name == null || page.contains(name) ? t("title", page) : t("title.of", page, name);
    }

    /** What just happened, where it is about the whole page. */
    public @Nullable Notice said() {
        return notice == null || notice.place() == null ? notice : null;
    }

    /** What just happened in the card with this id. */
    public @Nullable Notice saidIn(String place) {
        return notice != null && place.equals(notice.place()) ? notice : null;
    }

    public String t(String key, @Nullable Object... values) {
        return texts.of(key, values);
    }

    public String t(@Nullable Enum<?> constant) {
        return texts.of(constant);
    }

    public String n(String key, long count, @Nullable Object... more) {
        return texts.count(key, count, more);
    }

    /** The address of a static file; it changes with the content, so files are kept for ever. */
    public String asset(String name) {
        return assets + name;
    }

    /** A page of the artist acted for. */
    public String own(String page) {
        return current == null ? "/start" : "/artists/" + current.id() + "/" + page;
    }

    public boolean at(Section section) {
        return this.section == section;
    }

    /** The links that stand in this place. */
    public List<NavigationEntry> entries(NavigationEntry.Place place) {
        return navigation.entries(this, place);
    }

    /** Whether the bar of a phone has no link to where the person is. */
    public boolean beyondBar() {
        return section != Section.NONE
                && entries(NavigationEntry.Place.BAR).stream().noneMatch(entry -> at(entry.section()));
    }

    /** What a person without an artist can begin with. */
    public List<Invitation> invitations() {
        return navigation.invitations(this);
    }

    /** Whether the person has several artists. */
    public boolean severalArtists() {
        return artists.size() > 1;
    }

    /** Whether the artist acted for has retired. Such an artist can end what is open, and can neither change nor start anything. */
    public boolean retired() {
        return current != null && current.retired();
    }

    /** Whether this person may hold artists. */
    public boolean registers() {
        return person != null && person.registers();
    }

    /** Whether this person may bring in what they listened to. */
    public boolean listens() {
        return person != null && person.listens();
    }

    /** The name, or what stands in its place where the person was erased. */
    public String name(@Nullable String stageName) {
        return stageName == null ? texts.of("erased.name") : stageName;
    }

    /** What somebody wrote, for places where no {@code <bdi>} can stand. */
    public String isolated(String text) {
        return texts.isolated(text);
    }

    /** Whether another artist of this person has the same name. */
    public boolean namesake(OwnArtist artist) {
        return artists.stream()
                .anyMatch(other ->
                        !other.id().equals(artist.id()) && Objects.equals(other.stageName(), artist.stageName()));
    }

    /** Identifies the writer in each form, so that its input is not shown to another person. */
    public String writer() {
        return person == null ? "" : person.mark();
    }

    /** A name for one sending of a form: a second click on the same form does no harm. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    /** What went wrong, in a sentence that says what to do. */
    public String sentence(Problem problem) {
        return ProblemMessages.of(texts, problem);
    }
}
