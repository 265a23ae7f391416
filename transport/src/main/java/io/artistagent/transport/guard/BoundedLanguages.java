package io.artistagent.transport.guard;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;

/** Reduces Accept-Language before anything uses it, because Tomcat and several libraries look up messages by it. Called by Tomcat. */
final class BoundedLanguages extends ValveBase {

    private static final String HEADER = "accept-language";

    BoundedLanguages() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getHeader(HEADER) != null) {
            String reduced = AcceptedLanguages.reduce(String.join(",", Collections.list(request.getHeaders(HEADER))));
            replace(request.getCoyoteRequest().getMimeHeaders(), reduced);
        }
        getNext().invoke(request, response);
    }

    private static void replace(MimeHeaders headers, @Nullable String value) {
        headers.removeHeader(HEADER);
        if (value != null) {
            headers.setValue(HEADER).setString(value);
        }
    }
}
