package io.artistagent.query.artist;

import io.artistagent.domain.InvalidValue;
import io.artistagent.query.artist.SearchToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Searches names by typed text. Either each typed word must start a word of the name, or the joined words must equal one of its runs. The
 * store compares text ranges and never evaluates user input as a pattern.
 */
record NameSearch(List<SearchToken> words) {

    private static final int MAX_WORDS = 20;

    /** Matches nothing, for text that folds to nothing. */
    private static final Criteria NOTHING = Criteria.where("_id").in(List.of());

    /** Parses typed text. The caller limits its length. Signs count only if the text contains nothing else. */
    static NameSearch of(String typed) {
        List<SearchToken> tokens = SearchToken.of(Folding.fold(typed));
        List<SearchToken> words =
                tokens.stream().filter(token -> token.kind() != Kind.SIGNS).toList();
        if (words.size() > MAX_WORDS) {
            throw new InvalidValue("A search can have at most " + MAX_WORDS + " words.");
        }
        return new NameSearch(words.isEmpty() ? tokens : words);
    }

    Criteria criteria() {
        if (words.isEmpty()) {
            return NOTHING;
        }
        Criteria each = new Criteria()
                .andOperator(words.stream().distinct().map(NameSearch::word).toList());
        String written = words.stream().map(SearchToken::joined).collect(Collectors.joining());
        return words.size() == 1 ? each : new Criteria().orOperator(each, run(written));
    }

    private static Criteria word(SearchToken word) {
        List<Criteria> ways = new ArrayList<>();
        ways.add(beginning(word.joined()));
        if (word.kind() == Kind.LETTERS) {
            ways.add(run(word.joined()));
        }
        if (word.parts().size() > 1) {
            ways.add(new Criteria()
                    .andOperator(word.parts().stream()
                            .distinct()
                            .map(NameSearch::beginning)
                            .toList()));
        }
        return new Criteria().orOperator(ways);
    }

    private static Criteria run(String written) {
        return Criteria.where(ArtistConfiguration.RUNS).is(written);
    }

    private static Criteria beginning(String text) {
        return Criteria.where(ArtistConfiguration.BEGINNINGS)
                .elemMatch(new Criteria().gte(text).lt(afterAll(text)));
    }

    /** Returns the least text greater than all texts with this prefix, in both code point order and UTF-16 order. */
    private static String afterAll(String text) {
        int last = text.codePointBefore(text.length());
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return text.substring(0, text.length() - Character.charCount(last)) + Character.toString(next);
    }
}
