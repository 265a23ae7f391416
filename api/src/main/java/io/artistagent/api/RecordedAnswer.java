package io.artistagent.api;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/** A response whose first byte waits for a check if it is a success. Problems and redirects pass. */
final class RecordedAnswer extends HttpServletResponseWrapper {

    private final Runnable check;

    RecordedAnswer(HttpServletResponse response, Runnable check) {
        super(response);
        this.check = check;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        require();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        require();
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        require();
        super.flushBuffer();
    }

    void require() {
        if (getStatus() >= 200 && getStatus() < 300) {
            check.run();
        }
    }
}
