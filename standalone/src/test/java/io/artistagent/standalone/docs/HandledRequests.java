package io.artistagent.standalone.docs;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** What the controllers of the running system answer: the API, the operations endpoints, the ledger and the pages. */
final class HandledRequests {

    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

    /**
     * One pattern of a handler.
     *
     * @param methods empty if it answers all
     */
    record Handled(Set<RequestMethod> methods, PathPattern pattern, Class<?> handler) {

        boolean answers(String method, String path) {
            return answers(method) && pattern.matches(PathContainer.parsePath(path));
        }

        private boolean answers(String method) {
            RequestMethod asked = RequestMethod.valueOf(method.equals("HEAD") ? "GET" : method);
            return methods.isEmpty() || methods.contains(asked);
        }

        /** Returns a path that the pattern matches, with a number for each variable. */
        String example() {
            return VARIABLE.matcher(pattern.getPatternString()).replaceAll("1");
        }
    }

    private HandledRequests() {}

    static List<Handled> of(ApplicationContext system) {
        return system.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(HandledRequests::of)
                .toList();
    }

    private static Stream<Handled> of(RequestMappingInfoHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream().flatMap(handler -> {
            PathPatternsRequestCondition paths = handler.getKey().getPathPatternsCondition();
            return paths.getPatterns().stream()
                    .map(pattern -> new Handled(
                            handler.getKey().getMethodsCondition().getMethods(),
                            pattern,
                            handler.getValue().getBeanType()));
        });
    }
}
