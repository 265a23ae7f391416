package io.artistagent.transport;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 with a deadline for each request head and a minimum rate for each body. Tomcat creates the instance. */
public final class MinRateProtocol extends Http11NioProtocol {

    private final MinRateEndpoint endpoint;

    public MinRateProtocol() {
        this(new MinRateEndpoint());
    }

    private MinRateProtocol(MinRateEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void limit(SendingLimits limits) {
        endpoint.limit(limits);
    }

    @Override
    protected Processor createProcessor() {
        return new MinRateProcessor(this, getAdapter());
    }
}
