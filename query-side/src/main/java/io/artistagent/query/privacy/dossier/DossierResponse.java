package io.artistagent.query.privacy.dossier;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/** Documents an operation whose response is a dossier. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "The dossier",
        content = {
            @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema =
                            @Schema(
                                    type = "object",
                                    example =
                                            "{\"person\": \"7c9e6679-7425-40de-944b-e07fc1f90ae7\", \"activities\": []}")),
            @Content(
                    mediaType = MediaType.TEXT_HTML_VALUE,
                    schema = @Schema(type = "string", example = "A page that is ready to print"))
        })
@interface DossierResponse {}
