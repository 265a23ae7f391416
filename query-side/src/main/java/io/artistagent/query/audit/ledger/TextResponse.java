package io.artistagent.query.audit.ledger;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents an operation whose response is a text in a form of the C2SP specifications. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "The text",
        content =
                @Content(
                        mediaType = LedgerResponses.TEXT,
                        schema = @Schema(type = "string", example = "artist-agent.local/log and further lines")))
@interface TextResponse {}
