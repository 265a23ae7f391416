package io.artistagent.web.client;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;

/**
 * A file of the API that is passed on while it arrives, because it may be larger than the memory. Reading to the end releases the connection;
 * whoever does not read it closes it. Such a request has a longer timeout.
 */
public final class StreamedFile implements AutoCloseable {

    private static final int UNAVAILABLE = 503;

    private final int status;
    private final HttpHeaders headers;
    private final InputStream content;

    StreamedFile(int status, HttpHeaders headers, InputStream content) {
        this.status = status;
        this.headers = headers;
        this.content = content;
    }

    static StreamedFile of(ClientHttpResponse response) throws IOException {
        return new StreamedFile(response.getStatusCode().value(), response.getHeaders(), response.getBody());
    }

    static StreamedFile unavailable() {
        return new StreamedFile(UNAVAILABLE, HttpHeaders.EMPTY, InputStream.nullInputStream());
    }

    public int status() {
        return status;
    }

    /** The length in bytes; negative if it is not known before the end. */
    public long length() {
        return headers.getContentLength();
    }

    public @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    public InputStream content() {
        return content;
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException gone) {
            // Nobody reads it
        }
    }
}
