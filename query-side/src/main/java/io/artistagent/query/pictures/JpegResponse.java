package io.artistagent.query.pictures;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents an operation whose response is a picture. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "A JPEG",
        content =
                @Content(
                        mediaType = "image/jpeg",
                        schema = @Schema(type = "string", format = "binary", example = "a square picture")))
public @interface JpegResponse {}
