package io.artistagent.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form that came when nobody was signed in any more. What was written is kept until the person is back and decides.
 *
 * @param action where it was sent to
 * @param back the page it was filled in on, if that is known
 * @param fields what was written; empty for a file, which cannot be kept
 * @param file whether the form was to send a file
 * @param tooLong whether more was written than is kept
 */
record Unsent(String action, @Nullable String back, Map<String, List<String>> fields, boolean file, boolean tooLong) {

    static final String PAGE = "/resume";

    /** More than any of our forms holds, and too little to fill the store of the sessions with. */
    private static final int MOST = 64 * 1024;

    private static final long LONGEST_FILE = DataSize.ofGigabytes(2).toBytes();

    private static final String ATTRIBUTE = "unsent";
    private static final String WRITER = "writer";
    private static final JsonMapper JSON = new JsonMapper();

    static Unsent of(HttpServletRequest request) {
        String query = request.getQueryString();
        String action = request.getRequestURI() + (query == null ? "" : "?" + query);
        String back = SameOrigin.page(request);
        String type = String.valueOf(request.getContentType());
        if (type.startsWith("multipart/")) {
            return new Unsent(action, back, Map.of(), true, false);
        }
        Map<String, List<String>> fields = written(request, inAddress(query));
        int length = fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
        return length > MOST
                ? new Unsent(action, back, Map.of(), false, true)
                : new Unsent(action, back, fields, false, false);
    }

    private static MultiValueMap<String, String> inAddress(@Nullable String query) {
        return query == null
                ? new LinkedMultiValueMap<>()
                : UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
    }

    /** What stands in the address goes along with it, and a new page brings a new token. */
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

    /** Keeps it in the session of this request, which may be a new one. */
    void keep(HttpServletRequest request) throws IOException {
        if (file) {
            passOver(request.getInputStream());
        }
        request.getSession().setAttribute(ATTRIBUTE, JSON.writeValueAsString(this));
    }

    /** A browser that is answered while it still sends reports a broken connection instead of the answer. */
    private static void passOver(InputStream body) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long left = LONGEST_FILE;
        int read = body.read(buffer);
        while (read >= 0 && left > 0) {
            left -= read;
            read = body.read(buffer);
        }
    }

    /** Whether this person wrote it: somebody else may have signed in at the same browser since. */
    boolean isBy(@Nullable Person person) {
        return fields.isEmpty() || person != null && List.of(person.mark()).equals(fields.get(WRITER));
    }

    static @Nullable Unsent kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String text
                ? JSON.readValue(text, Unsent.class)
                : null;
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
