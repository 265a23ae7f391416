package io.artistagent.web.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;
import tools.jackson.databind.json.JsonMapper;

/** Maps the arguments of a client method to an HTTP request, following the API's conventions. */
final class ApiArguments implements HttpServiceArgumentResolver {

    static final String CONSISTENCY_TOKEN = "Consistency-Token";

    /** The request attribute that holds the {@link Caller}. */
    static final String CALLER = Caller.class.getName();

    /** The request attribute of methods that are {@link Slow}. */
    static final String SLOW = Slow.class.getName();

    private static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");
    private static final Pattern VERSION = Pattern.compile("\\d{1,19}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern PURPOSE = Pattern.compile("\\p{Print}{3,500}");

    private final JsonMapper json = new JsonMapper();
    private final JsonMapper withoutNulls = json.rebuild()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @Override
    public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder request) {
        if (argument instanceof Caller caller) {
            identify(caller, parameter, request);
        } else if (parameter.hasParameterAnnotation(IfMatch.class)) {
            request.addHeader(HttpHeaders.IF_MATCH, '"' + headerValue(VERSION, argument) + '"');
        } else if (parameter.hasParameterAnnotation(IdempotencyKey.class)) {
            request.addHeader("Idempotency-Key", headerValue(KEY, argument));
        } else if (parameter.hasParameterAnnotation(AuditPurpose.class)) {
            if (argument != null) {
                request.addHeader("Audit-Purpose", headerValue(PURPOSE, argument));
            }
        } else if (parameter.hasParameterAnnotation(Query.class) && argument instanceof Record query) {
            for (RecordComponent component : query.getClass().getRecordComponents()) {
                parameter(component.getName(), value(component, query), request);
            }
        } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
            parameter(String.valueOf(parameter.getParameterName()), argument, request);
        } else if (parameter.hasParameterAnnotation(RequestBody.class) && argument != null) {
            body(argument, request);
        } else {
            return false;
        }
        return true;
    }

    private static void identify(Caller caller, MethodParameter parameter, HttpRequestValues.Builder request) {
        request.addAttribute(CALLER, caller);
        if (parameter.hasMethodAnnotation(Slow.class)) {
            request.addAttribute(SLOW, true);
        }
        request.configureHeaders(headers -> headers.setBearerAuth(caller.accessToken()));
        String token = caller.consistencyToken();
        if (token != null
                && HttpMethod.GET.equals(request.getHttpMethod())
                && !parameter.hasMethodAnnotation(EventuallyConsistent.class)) {
            request.addHeader(CONSISTENCY_TOKEN, token);
        }
    }

    /** Checks a value before it becomes a header: it must have the form that our pages put into their hidden fields. */
    private static String headerValue(Pattern form, @Nullable Object value) {
        if (value == null || !form.matcher(value.toString()).matches()) {
            throw new MalformedForm();
        }
        return value.toString();
    }

    private static @Nullable Object value(RecordComponent component, Record query) {
        Method accessor = component.getAccessor();
        ReflectionUtils.makeAccessible(accessor);
        return ReflectionUtils.invokeMethod(accessor, query);
    }

    private static void parameter(String name, @Nullable Object value, HttpRequestValues.Builder request) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> parameter(name, one, request));
        } else if (value != null && !value.toString().isBlank()) {
            request.addRequestParameter(name, value.toString());
        }
    }

    /** Keeps nulls in a merge patch, where they remove a value, and omits them elsewhere. */
    private void body(Object body, HttpRequestValues.Builder request) {
        boolean patch = HttpMethod.PATCH.equals(request.getHttpMethod());
        if (body instanceof StreamedBody streamed) {
            request.setContentType(streamed.type());
            request.setBodyValue(streamed);
        } else {
            request.setContentType(patch ? MERGE_PATCH : MediaType.APPLICATION_JSON);
            request.setBodyValue((patch ? json : withoutNulls).writeValueAsBytes(body));
        }
    }
}
