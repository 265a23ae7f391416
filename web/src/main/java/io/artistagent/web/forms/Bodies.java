package io.artistagent.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/** Bodies that are refused before they are read. */
public final class Bodies {

    /** More than this is not read only to be thrown away. */
    private static final long MOST = DataSize.ofMegabytes(64).toBytes();

    private Bodies() {}

    /** Reads on to the end: a browser that is answered while it still sends reports a broken connection instead of the answer. */
    public static void passOver(HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        byte[] buffer = new byte[16 * 1024];
        long left = MOST;
        int read = body.read(buffer);
        while (read >= 0 && left > 0) {
            left -= read;
            read = body.read(buffer);
        }
    }
}
