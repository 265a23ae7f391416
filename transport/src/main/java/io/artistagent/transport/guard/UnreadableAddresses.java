package io.artistagent.transport.guard;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/**
 * Lets the application answer requests whose address Tomcat cannot decode, such as one with an encoded slash. Tomcat assigns them to no
 * application, so they would get Tomcat's own page. They reach the application's error page and nothing else. Called by Tomcat.
 */
final class UnreadableAddresses extends ValveBase {

    UnreadableAddresses() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        @Nullable String uri = request.getRequestURI();
        @Nullable Host host = request.getHost();
        if (request.getContext() == null
                && response.isError()
                && uri != null
                && !Paths.isApi(uri)
                && host != null
                && host.findChild("") instanceof Context application) {
            request.getMappingData().context = application;
        }
        getNext().invoke(request, response);
    }
}
