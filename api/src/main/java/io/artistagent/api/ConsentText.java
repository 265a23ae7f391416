package io.artistagent.api;

import io.artistagent.domain.consent.TextVersion;
import io.swagger.v3.oas.annotations.media.Schema;

/** The text of a purpose that a person is asked to agree to, in one language. */
@Schema(name = "ConsentText")
public record ConsentText(
        @Schema(example = "1", implementation = String.class)
        TextVersion version,

        @Schema(example = "en") String language,

        @Schema(example = "Use my figures to rank suggestions for me")
        String title,

        @Schema(description = "Markdown: paragraphs, lists and bold words")
        String body) {}
