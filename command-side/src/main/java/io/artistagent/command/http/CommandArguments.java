package io.artistagent.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves controller arguments from the headers of a command: the {@link IfMatch} of a change and the {@link NewId} of a creation. */
final class CommandArguments implements HandlerMethodArgumentResolver {

    private final NewIds ids;

    CommandArguments(NewIds ids) {
        this.ids = ids;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class || parameter.getParameterType() == NewId.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.getParameterType() == IfMatch.class
                ? new IfMatch(request.getHeader(IfMatch.NAME))
                : ids.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
