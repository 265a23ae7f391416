package io.artistagent.query.artist;

import io.artistagent.query.artist.SearchToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The search index of a name.
 *
 * @param beginnings texts that match by their prefix
 * @param runs adjacent words written as one, which match only as a whole: "theo" does not find "The Offspring"
 */
record SearchWords(Set<String> beginnings, Set<String> runs) {

    static final SearchWords NONE = new SearchWords(Set.of(), Set.of());

    /** The most words in a run: people do not join more when they type a name. */
    private static final int MAX_RUN = 6;

    /** Signs that stand for letters: A$AP, P!nk. */
    private static final Pattern DOLLAR = Pattern.compile("\\$");

    private static final Pattern EXCLAMATION = Pattern.compile("(?<=\\p{L})!(?=\\p{L})");
    private static final Pattern AT = Pattern.compile("(?<=\\p{L})@(?=\\p{L})");

    /** Words that people type for an ampersand or a plus sign. */
    private static final Set<String> AND = Set.of("and", "und", "et");

    /** Indexes a name, both as written and with signs that stand for letters replaced. */
    static SearchWords of(String name) {
        String folded = Folding.fold(name);
        List<SearchToken> tokens = SearchToken.of(folded);
        Set<String> beginnings = new LinkedHashSet<>();
        beginnings(tokens, beginnings);
        String lettered = lettered(folded);
        if (!lettered.equals(folded)) {
            beginnings(SearchToken.of(lettered), beginnings);
        }
        return new SearchWords(beginnings, runs(tokens));
    }

    private static void beginnings(List<SearchToken> tokens, Set<String> beginnings) {
        StringBuilder unspaced = new StringBuilder();
        for (SearchToken token : tokens) {
            if (token.kind() == Kind.UNSPACED) {
                unspaced.append(token.joined());
            } else if (token.kind() == Kind.SIGNS) {
                beginnings.add(token.joined());
                if (token.joined().equals("&") || token.joined().equals("+")) {
                    beginnings.addAll(AND);
                }
            } else {
                everyPosition(unspaced, beginnings);
                for (int first = 0; first < token.parts().size(); first++) {
                    beginnings.add(String.join(
                            "", token.parts().subList(first, token.parts().size())));
                }
            }
        }
        everyPosition(unspaced, beginnings);
    }

    private static void everyPosition(StringBuilder unspaced, Set<String> beginnings) {
        for (int at = 0; at < unspaced.length(); at = unspaced.offsetByCodePoints(at, 1)) {
            if (!Folding.isMark(unspaced.codePointAt(at))) {
                beginnings.add(unspaced.substring(at));
            }
        }
        unspaced.setLength(0);
    }

    private static Set<String> runs(List<SearchToken> tokens) {
        Set<String> runs = new LinkedHashSet<>();
        List<String> words = tokens.stream()
                .filter(token -> token.kind() == Kind.LETTERS)
                .map(SearchToken::joined)
                .toList();
        for (int first = 0; first < words.size(); first++) {
            StringBuilder run = new StringBuilder();
            for (String word : words.subList(first, Math.min(words.size(), first + MAX_RUN))) {
                runs.add(run.append(word).toString());
            }
        }
        return runs;
    }

    private static String lettered(String folded) {
        List<String> words = new ArrayList<>();
        for (String word : folded.split(" ", -1)) {
            boolean hasLetter = word.codePoints().anyMatch(Character::isLetter);
            words.add(hasLetter ? letters(word) : word);
        }
        return String.join(" ", words);
    }

    private static String letters(String word) {
        String dollars = DOLLAR.matcher(word).replaceAll("s");
        return AT.matcher(EXCLAMATION.matcher(dollars).replaceAll("i")).replaceAll("a");
    }
}
