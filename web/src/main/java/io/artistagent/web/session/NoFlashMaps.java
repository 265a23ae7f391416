package io.artistagent.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * Stores no attributes for the request after a redirect. Spring MVC would look for them in the session of every request, also of one for a
 * static file, which would then wait for Redis.
 */
final class NoFlashMaps implements FlashMapManager {

    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void saveOutputFlashMap(FlashMap attributes, HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException("Pages keep a notice in their session instead");
    }
}
