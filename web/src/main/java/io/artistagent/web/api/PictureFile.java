package io.artistagent.web.api;

import org.jspecify.annotations.Nullable;

/**
 * A picture as the API sends it.
 *
 * @param cacheControl how long a browser may keep it, and whether it has to ask again
 * @param tag names the picture, so that a browser that has it need not fetch it again
 * @param content null where the browser has it already
 */
public record PictureFile(
        @Nullable String cacheControl, @Nullable String tag, byte @Nullable [] content) {}
