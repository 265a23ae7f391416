package io.artistagent.transport;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 with a deadline for each request head and a minimum rate for each body. Tomcat creates the instance. */
public final class PacedProtocol extends Http11NioProtocol {

    private final PacedEndpoint endpoint;

    public PacedProtocol() {
        this(new PacedEndpoint());
    }

    private PacedProtocol(PacedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void limit(SendingLimits limits) {
        endpoint.limit(limits);
    }

    @Override
    protected Processor createProcessor() {
        return new PacedProcessor(this, getAdapter());
    }
}
