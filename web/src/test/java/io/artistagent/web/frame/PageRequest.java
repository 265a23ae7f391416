package io.artistagent.web.frame;

import io.artistagent.web.client.ApiClients;
import java.io.IOException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A request for a page, bound to the thread of a test as a servlet container would bind it. */
public final class PageRequest implements AutoCloseable {

    private final MockHttpServletRequest request;
    private final ApiClients clients;

    public PageRequest(String path, ApiClients clients) {
        this.request = new MockHttpServletRequest("GET", path);
        this.clients = clients;
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    public MockHttpServletRequest servletRequest() {
        return request;
    }

    /** Returns the context that a page gets: a label's, which calls the API. */
    public PageContext context() throws IOException {
        return PageSamples.context(request, clients.create(OwnArtistsApi.class));
    }

    @Override
    public void close() {
        RequestContextHolder.resetRequestAttributes();
    }
}
