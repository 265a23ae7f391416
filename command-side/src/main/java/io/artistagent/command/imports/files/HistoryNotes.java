package io.artistagent.command.imports.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts the records of a streaming history that are not music plays, and the parts of plays that were left out or changed. */
final class HistoryNotes {

    private long episodes;
    private long audiobooks;
    private long nameless;
    private long shortened;
    private long unreadableFlags;
    private long contradictions;
    private long equal;

    void episode() {
        episodes++;
    }

    void audiobook() {
        audiobooks++;
    }

    void nameless() {
        nameless++;
    }

    void shortened() {
        shortened++;
    }

    void unreadableFlag() {
        unreadableFlags++;
    }

    void contradiction() {
        contradictions++;
    }

    void equalPlay() {
        equal++;
    }

    boolean holdsOtherRecords() {
        return episodes + audiobooks + nameless > 0;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        add(sentences, episodes, "Podcast episodes, left out: %,d.");
        add(sentences, audiobooks, "Parts of audiobooks, left out: %,d.");
        add(sentences, nameless, "Records without a track, left out: %,d.");
        add(sentences, equal, "Identical plays within one list, each counted: %,d.");
        add(sentences, shortened, "Texts that were shortened or cleaned up: %,d.");
        add(sentences, unreadableFlags, "Flags that are neither true nor false, left empty: %,d.");
        add(sentences, contradictions, "Fields that appear twice in a record with different values, left empty: %,d.");
        return sentences;
    }

    private static void add(List<String> sentences, long count, String sentence) {
        if (count > 0) {
            sentences.add(String.format(Locale.ROOT, sentence, count));
        }
    }
}
