package io.artistagent.command.imports.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts what the files of a streaming history hold besides plays of music, and what of a play was left out or changed. */
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
        add(sentences, nameless, "Records that name no track, left out: %,d.");
        add(sentences, equal, "Plays that equal another one of the same list, each counted: %,d.");
        add(sentences, shortened, "Texts that were shortened or cleaned up: %,d.");
        add(sentences, unreadableFlags, "Flags that are neither true nor false, left empty: %,d.");
        add(sentences, contradictions, "Fields that stand in a record twice with different values, left empty: %,d.");
        return sentences;
    }

    private static void add(List<String> sentences, long count, String sentence) {
        if (count > 0) {
            sentences.add(String.format(Locale.ROOT, sentence, count));
        }
    }
}
