package io.artistagent.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Matches requests that a {@link StreamedUpload} handler handles. */
@Component
final class StreamedUploads {

    private final SingletonSupplier<List<PathPatternRequestMatcher>> uploads;

    /** Looks the handlers up at the first request, because the filter chain is built before them. */
    StreamedUploads(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.uploads = SingletonSupplier.of(() -> uploads(handlers.getObject()));
    }

    /** Whether the request is an upload from one of our pages. */
    boolean isOwn(HttpServletRequest request) {
        return SameOrigin.isSameOrigin(request)
                && uploads.obtain().stream().anyMatch(upload -> upload.matches(request));
    }

    private static List<PathPatternRequestMatcher> uploads(RequestMappingHandlerMapping handlers) {
        PathPatternRequestMatcher.Builder matchers = PathPatternRequestMatcher.withDefaults();
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().hasMethodAnnotation(StreamedUpload.class))
                .flatMap(handler -> handler.getKey().getPatternValues().stream())
                .map(path -> matchers.matcher(HttpMethod.POST, path))
                .toList();
    }
}
