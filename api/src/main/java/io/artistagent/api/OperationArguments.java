package io.artistagent.api;

import io.artistagent.domain.Unknown;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.OperationType;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.invoke.OperationInvoker;
import org.springframework.boot.actuate.endpoint.invoke.OperationInvokerAdvisor;
import org.springframework.boot.actuate.endpoint.invoke.OperationParameter;
import org.springframework.boot.actuate.endpoint.invoke.OperationParameters;
import org.springframework.boot.actuate.endpoint.invoke.ParameterMappingException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses arguments of an operations endpoint that have the wrong form or contradict the path, and unknown ones of an operation that
 * changes something. Spring Boot puts the variables of the path, the fields of the body and the query parameters into one map, in this
 * order, so without this check a body or a query parameter would replace what the path names.
 */
final class OperationArguments implements OperationInvokerAdvisor {

    @Override
    public OperationInvoker apply(
            EndpointId endpoint, OperationType type, OperationParameters parameters, OperationInvoker invoker) {
        return context -> {
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
                check(new Request(request, context.getArguments()), type, parameters);
            }
            try {
                return invoker.invoke(context);
            } catch (ParameterMappingException wrong) {
                throw refusal(wrong.getParameter());
            }
        };
    }

    /** If a part of the path has the wrong form, the address does not exist. Any other argument is an invalid field. */
    private static RuntimeException refusal(OperationParameter parameter) {
        return parameter.getAnnotation(Selector.class) == null
                ? InvalidFields.of(parameter.getName(), "This value has the wrong format.")
                : new UnknownOperation(advice(parameter));
    }

    private static String advice(OperationParameter parameter) {
        Class<?> type = parameter.getType();
        return type.isEnum()
                ? "There is nothing at this address. The operation in the path must be one of: "
                        + Arrays.stream(type.getEnumConstants())
                                .map(each -> each.toString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."
                : "There is nothing at this address. The part “%s” of the path must be a %s."
                        .formatted(parameter.getName(), type.getSimpleName());
    }

    /** The path names an operation or a resource that cannot exist. */
    private static final class UnknownOperation extends Unknown {

        UnknownOperation(String sentence) {
            super(sentence);
        }
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
