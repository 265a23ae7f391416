package io.artistagent.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The media types of responses that are not JSON, such as pictures, as the mapping of each handler declares them. */
final class NonJsonMediaTypes {

    private record Produced(PathPattern path, List<MediaType> types) {

        private boolean hasJson() {
            return types.contains(MediaType.APPLICATION_JSON);
        }
    }

    private final SingletonSupplier<List<Produced>> produced;

    /** The handlers are looked up at the first request: the filter chain is built before they are. */
    NonJsonMediaTypes(ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.produced = SingletonSupplier.of(() -> produced(handlers.getObject()));
    }

    /** What the handler of this request sends in place of JSON; nothing if it sends JSON. */
    List<MediaType> producedFor(HttpServletRequest request) {
        return matching(request)
                .flatMap(each -> each.types().stream())
                .filter(type -> !type.isCompatibleWith(MediaType.APPLICATION_JSON))
                .toList();
    }

    /** Whether a handler for this address explicitly sends JSON, beside one that sends another type. */
    boolean offersJson(HttpServletRequest request) {
        return matching(request).anyMatch(Produced::hasJson);
    }

    private Stream<Produced> matching(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return produced.obtain().stream().filter(each -> each.path().matches(path));
    }

    private static List<Produced> produced(RequestMappingHandlerMapping handlers) {
        return handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> paths(mapping).map(path -> new Produced(path, types(mapping))))
                .filter(each -> !each.types().isEmpty())
                .toList();
    }

    private static Stream<PathPattern> paths(RequestMappingInfo mapping) {
        PathPatternsRequestCondition paths = mapping.getPathPatternsCondition();
        return paths == null ? Stream.empty() : paths.getPatterns().stream();
    }

    private static List<MediaType> types(RequestMappingInfo mapping) {
        return mapping.getProducesCondition().getProducibleMediaTypes().stream()
                .sorted(Comparator.comparing(MediaType::toString))
                .toList();
    }
}
