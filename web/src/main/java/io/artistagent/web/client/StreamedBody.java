package io.artistagent.web.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.http.MediaType;

/** A request body that is streamed from another source. Such a request has a longer timeout. */
public interface StreamedBody {

    MediaType type();

    void writeTo(OutputStream out) throws IOException;

    /** Returns a body for a file whose type the API detects. */
    static StreamedBody of(InputStream content) {
        return new StreamedBody() {
            @Override
            public MediaType type() {
                return MediaType.APPLICATION_OCTET_STREAM;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                content.transferTo(out);
            }
        };
    }
}
