package io.artistagent.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.WebUtils;

/** A request whose body is held in memory, within the size limit, so it can be read repeatedly. Files are streamed instead. */
public final class BufferedRequest extends HttpServletRequestWrapper {

    private static final List<String> STREAMED = List.of("multipart/", "image/", "application/octet-stream");

    private final byte[] bytes;

    BufferedRequest(HttpServletRequest request, byte[] bytes) {
        super(request);
        this.bytes = bytes;
    }

    /** Returns whether the body is a file, which filters must not read. */
    public static boolean isStreamed(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && STREAMED.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith);
    }

    /** Returns the bytes of the body, or an empty array if the body is not buffered. */
    public static byte[] of(HttpServletRequest request) {
        BufferedRequest body = WebUtils.getNativeRequest(request, BufferedRequest.class);
        return body == null ? new byte[0] : body.bytes.clone();
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream stream = new ByteArrayInputStream(bytes);
        return new ServletInputStream() {
            @Override
            public int read() {
                return stream.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return stream.read(buffer, offset, length);
            }

            @Override
            public boolean isFinished() {
                return stream.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("The body has already been read");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
