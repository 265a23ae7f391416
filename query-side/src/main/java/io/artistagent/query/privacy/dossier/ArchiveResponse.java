package io.artistagent.query.privacy.dossier;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents an operation whose response is an archive of the data that a person provided. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "The archive",
        content =
                @Content(
                        mediaType = DataResponses.ZIP,
                        schema = @Schema(type = "string", format = "binary", example = "JSON and CSV files")))
@interface ArchiveResponse {}
