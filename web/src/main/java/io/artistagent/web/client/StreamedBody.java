package io.artistagent.web.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.http.MediaType;

/** A request body that is written while it is read from elsewhere. The API has more time to answer it. */
public interface StreamedBody {

    MediaType type();

    void writeTo(OutputStream out) throws IOException;

    /** A file of a kind that the API finds out by itself. */
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
