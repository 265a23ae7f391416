package io.artistagent.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.OperationType;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.invoke.OperationInvoker;
import org.springframework.boot.actuate.endpoint.invoke.OperationInvokerAdvisor;
import org.springframework.boot.actuate.endpoint.invoke.OperationParameter;
import org.springframework.boot.actuate.endpoint.invoke.OperationParameters;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses arguments of an operations endpoint that contradict the path, and unknown ones of an operation that changes something. Spring Boot
 * puts the variables of the path, the fields of the body and the query parameters into one map, in this order, so without this check a body
 * or a query parameter would replace what the path names.
 */
final class OperationArguments implements OperationInvokerAdvisor {

    @Override
    public OperationInvoker apply(
            EndpointId endpoint, OperationType type, OperationParameters parameters, OperationInvoker invoker) {
        return context -> {
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
                check(new Request(request, context.getArguments()), type, parameters);
            }
            return invoker.invoke(context);
        };
    }

    private static void check(Request request, OperationType type, OperationParameters parameters) {
        List<FieldError> errors = request.arguments().keySet().stream()
                .flatMap(name -> error(name, request, type, parameters).stream())
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static Optional<FieldError> error(
            String name, Request request, OperationType type, OperationParameters parameters) {
        Optional<OperationParameter> parameter = parameters.stream()
                .filter(known -> known.getName().equals(name))
                .findAny();
        if (parameter.isEmpty()) {
            return type == OperationType.READ
                    ? Optional.empty()
                    : Optional.of(request.error(name, "This operation has no such parameter. Leave it out."));
        }
        boolean isOfPath = parameter.get().getAnnotation(Selector.class) != null;
        return isOfPath && request.replacesPath(name)
                ? Optional.of(request.error(name, "The path names this. Leave it out."))
                : Optional.empty();
    }

    /**
     * A request to an operations endpoint.
     *
     * @param arguments what the request says, by name
     */
    private record Request(ServletRequestAttributes attributes, Map<String, Object> arguments) {

        boolean isInQuery(String name) {
            return attributes.getRequest().getParameterMap().containsKey(name);
        }

        /** Whether a query parameter or a field of the body has the name of a variable of the path. */
        boolean replacesPath(String name) {
            Object path = attributes.getRequest().getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            return isInQuery(name)
                    || path instanceof Map<?, ?> variables
                            && variables.containsKey(name)
                            && !Objects.equals(variables.get(name), arguments.get(name));
        }

        FieldError error(String name, String detail) {
            return new FieldError(isInQuery(name) ? name : "/" + name, detail);
        }
    }
}
