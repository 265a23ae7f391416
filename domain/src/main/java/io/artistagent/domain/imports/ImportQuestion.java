package io.artistagent.domain.imports;

import java.util.List;

/**
 * Something that a file does not say and that changes what its rows mean, such as whether 03/04 is in March or in April. The import
 * waits until the person chooses one of the options; each option has its own reading of the rows.
 *
 * @param name what it is about, in one word, such as {@code dates}
 * @param detail the question, in a sentence
 * @param options the likeliest first
 */
public record ImportQuestion(String name, String detail, List<Option> options) {

    public ImportQuestion {
        options = List.copyOf(options);
    }

    /**
     * One possible answer.
     *
     * @param value names the answer, and the rows that are read that way
     * @param label the answer in words
     * @param example something from the file, read that way
     */
    public record Option(String value, String label, String example) {}

    /** Whether this is one of the options. */
    public boolean offers(String answer) {
        return options.stream().anyMatch(option -> option.value().equals(answer));
    }
}
