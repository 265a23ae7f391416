package io.artistagent.web.start;

import io.artistagent.web.api.Artist;
import io.artistagent.web.api.Release;
import io.artistagent.web.api.Track;
import io.artistagent.web.signin.Person;
import io.artistagent.web.texts.Texts;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the jump box finds besides the pages of the navigation: few of each kind. */
record Jumps(List<Page> pages, List<Release> releases, List<Track> tracks, List<Artist> artists) {

    private static final int LONGEST = 100;

    static final int MOST = 6;

    /** A page that is not in the navigation. */
    record Page(String address, String icon, String text) {}

    static final Jumps NONE = new Jumps(List.of(), List.of(), List.of(), List.of());

    /** The words to look for; null where there are none. */
    static @Nullable String words(String typed) {
        String words = typed.strip();
        return words.isEmpty() ? null : words.substring(0, Math.min(LONGEST, words.length()));
    }

    /** A page, and other words that people look for it by. */
    private record Known(Page page, String words) {

        boolean isMeant(String typed) {
            return has(page.text(), typed) || has(words, typed);
        }
    }

    /** The pages of a person that have these words in their name, or are known by them. */
    static List<Page> pages(String words, Texts texts, @Nullable Person person, @Nullable String artist) {
        Stream<Known> own = artist == null ? Stream.of() : own("/artists/" + artist, texts);
        Stream<Known> listening = person == null || !person.listens()
                ? Stream.of()
                : Stream.of(
                        known("/me/listening", "clock", texts.of("nav.listening")),
                        known("/me/imports", "file-up", texts.of("import.own"), texts.of("jump.words.imports")));
        Stream<Known> registering = person == null || !person.registers()
                ? Stream.of()
                : Stream.of(known("/artists/new", "plus", texts.of("nav.register.another")));
        Stream<Known> account = person == null
                ? Stream.of()
                : Stream.of(known("/more", "log-out", texts.of("signOut"), texts.of("nav.more")));
        return Stream.of(own, listening, registering, account)
                .flatMap(some -> some)
                .filter(page -> page.isMeant(words))
                .map(Known::page)
                .limit(MOST)
                .toList();
    }

    private static Stream<Known> own(String artist, Texts texts) {
        return Stream.of(
                known(artist + "/collaborations", "inbox", texts.of("nav.inbox"), texts.of("jump.words.inbox")),
                known(artist + "/collaborations?box=outgoing", "inbox", texts.of("jump.sent")),
                known(artist, "user", texts.of("nav.profile")),
                known(artist + "/edit", "pencil", texts.of("artist.edit.title"), texts.of("artist.page")),
                known(artist + "/playlists", "disc-3", texts.of("playlists.title")),
                known(artist + "/imports", "file-up", texts.of("import.button"), texts.of("jump.words.imports")),
                known(artist + "/tracks/new", "plus", texts.of("track.add")),
                known(artist + "/releases/new", "plus", texts.of("release.add")),
                known("/choose", "table", texts.of("nav.roster")),
                known(artist + "/retire", "ban", texts.of("artist.retire.link")));
    }

    private static Known known(String address, String icon, String text) {
        return known(address, icon, text, "");
    }

    private static Known known(String address, String icon, String text, String words) {
        return new Known(new Page(address, icon, text), words);
    }

    static List<Release> releases(List<Release> all, String words) {
        return all.stream()
                .filter(release -> has(release.title(), words))
                .limit(MOST)
                .toList();
    }

    static List<Track> tracks(List<Track> all, String words) {
        return all.stream()
                .filter(track -> has(track.title(), words))
                .limit(MOST)
                .toList();
    }

    private static boolean has(@Nullable String text, String words) {
        return text != null && folded(text).contains(folded(words));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
