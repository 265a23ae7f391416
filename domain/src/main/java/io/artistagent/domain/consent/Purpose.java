package io.artistagent.domain.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * A purpose for which personal data is used only with the person's consent (GDPR, Article 6(1)(a)). What a person is asked is in the text of
 * the purpose, which has versions.
 */
public enum Purpose {
    /** The figures that a person has imported also rank the collaborators who are suggested to them. */
    FIGURES_RANK_MY_MATCHES("figures-rank-my-matches"),
    /** The figures that a person has imported are compared with those of other artists, who see the result in rough steps. */
    FIGURES_SHOWN_IN_MATCHES("figures-shown-in-matches");

    private final String slug;

    Purpose(String slug) {
        this.slug = slug;
    }

    /**
     * Returns the purpose with this name in paths and events.
     *
     * @throws UnknownPurpose if there is none
     */
    @JsonCreator
    public static Purpose of(String slug) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.slug.equals(slug))
                .findFirst()
                .orElseThrow(UnknownPurpose::new);
    }

    /** Returns the name in paths and events. */
    @JsonValue
    public String slug() {
        return slug;
    }
}
