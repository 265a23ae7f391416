package io.artistagent.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/** Handles request bodies that are rejected unread. */
public final class RequestBodies {

    /** The most that is read only to be discarded. */
    private static final long MAX_DISCARDED = DataSize.ofMegabytes(64).toBytes();

    private RequestBodies() {}

    /** Reads and discards the body. A browser that gets a response while it still sends reports a broken connection instead. */
    public static void discard(HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        byte[] buffer = new byte[16 * 1024];
        long left = MAX_DISCARDED;
        int read = body.read(buffer);
        while (read >= 0 && left > 0) {
            left -= read;
            read = body.read(buffer);
        }
    }
}
