package io.artistagent.web.shell;

import io.artistagent.web.api.Artist;
import io.artistagent.web.api.Track;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the jump box finds besides the pages of the navigation: few of each kind. */
record Jumps(List<Page> pages, List<Track> tracks, List<Artist> artists) {

    private static final int LONGEST = 100;

    static final int MOST = 6;

    /** A page that is not in the navigation. */
    record Page(String address, String icon, String text) {}

    static final Jumps NONE = new Jumps(List.of(), List.of(), List.of());

    /** The words to look for; null where there are none. */
    static @Nullable String words(String typed) {
        String words = typed.strip();
        return words.isEmpty() ? null : words.substring(0, Math.min(LONGEST, words.length()));
    }

    /** The pages of a person that have these words in their name. */
    static List<Page> pages(String words, Texts texts, @Nullable Person person, @Nullable String artist) {
        Stream<Page> own = artist == null
                ? Stream.of()
                : Stream.of(
                        new Page("/artists/" + artist, "user", texts.of("nav.profile")),
                        new Page("/artists/" + artist + "/edit", "pencil", texts.of("artist.edit.title")),
                        new Page("/artists/" + artist + "/playlists", "disc-3", texts.of("playlists.title")),
                        new Page("/artists/" + artist + "/tracks/new", "plus", texts.of("track.add")),
                        new Page("/artists/" + artist + "/releases/new", "plus", texts.of("release.add")),
                        new Page("/choose", "table", texts.of("nav.roster")));
        Stream<Page> listening = person == null || !person.listens()
                ? Stream.of()
                : Stream.of(new Page("/me/imports", "clock", texts.of("nav.listening")));
        Stream<Page> registering = person == null || !person.registers()
                ? Stream.of()
                : Stream.of(new Page("/artists/new", "plus", texts.of("nav.register.another")));
        return Stream.of(own, listening, registering)
                .flatMap(some -> some)
                .filter(page -> has(page.text(), words))
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
