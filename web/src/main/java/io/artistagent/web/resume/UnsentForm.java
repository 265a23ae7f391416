package io.artistagent.web.resume;

import io.artistagent.web.security.SameOrigin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form that arrived after its author's session had ended.
 *
 * @param action the address it was sent to
 * @param back the page with the form, if known
 * @param fields the values; empty for a file upload, which cannot be kept
 * @param file whether the form was a file upload
 * @param notKept whether the values could not be kept
 */
record UnsentForm(
        String action, @Nullable String back, Map<String, List<String>> fields, boolean file, boolean notKept) {

    /** In characters; more than any of our forms has. */
    private static final int MAX_LENGTH = 64 * 1024;

    /** In bytes; a URL-encoded character takes up to nine. */
    private static final long MAX_SENT_BYTES = 9L * MAX_LENGTH;

    private static final int MAX_BACK_LENGTH = 1_500;
    private static final String WRITER = "writer";

    static UnsentForm of(HttpServletRequest request) {
        String query = request.getQueryString();
        String action = request.getRequestURI() + (query == null ? "" : "?" + query);
        String back = SameOrigin.page(request);
        String type = String.valueOf(request.getContentType());
        if (type.startsWith("multipart/")) {
            return new UnsentForm(action, back, Map.of(), true, false);
        }
        if (request.getContentLengthLong() > MAX_SENT_BYTES) {
            return new UnsentForm(action, back, Map.of(), false, true);
        }
        Map<String, List<String>> fields = written(request, inAddress(query));
        int length = fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
        return length > MAX_LENGTH
                ? new UnsentForm(action, back, Map.of(), false, true)
                : new UnsentForm(action, back, fields, false, false);
    }

    private static MultiValueMap<String, String> inAddress(@Nullable String query) {
        return query == null
                ? new LinkedMultiValueMap<>()
                : UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
    }

    /** Returns the fields without those in the address, which is kept as it is, and without the token, which the next page renews. */
    private static Map<String, List<String>> written(
            HttpServletRequest request, MultiValueMap<String, String> inAddress) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !inAddress.containsKey(name)) {
                fields.put(name, List.of(values));
            }
        });
        return fields;
    }

    /** Returns the mark of the form's author; empty if there is none. */
    String writer() {
        List<String> mark = fields.getOrDefault(WRITER, List.of());
        return mark.size() == 1 ? mark.getFirst() : "";
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Returns a note that fits into a cookie: the page to return to, and whether values were lost. */
    UnsentForm withoutFields() {
        boolean near = back != null && back.length() <= MAX_BACK_LENGTH;
        return new UnsentForm("", near ? back : null, Map.of(), file, !file);
    }
}
