package io.artistagent.api;

import io.artistagent.transport.guard.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns failures outside controllers into problems. It is the outermost of the application's filters. */
final class UncaughtFailureFilter extends OncePerRequestFilter {

    private final ProblemAdvice problemAdvice;

    UncaughtFailureFilter(ProblemAdvice problemAdvice) {
        this.problemAdvice = problemAdvice;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.isApi(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, new ErrorsAsProblems(request, response));
        } catch (ClientAbortException gone) {
            throw gone;
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.reset();
            ProblemWriter.write(request, response, problemAdvice.unexpected(reason(failure), request));
        }
    }

    private static Exception reason(Exception failure) {
        return failure instanceof ServletException wrapped && wrapped.getRootCause() instanceof Exception cause
                ? cause
                : failure;
    }

    /** Gives an error that is sent as a bare status the body of a problem. */
    private static final class ErrorsAsProblems extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        ErrorsAsProblems(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            HttpStatus known = HttpStatus.resolve(status);
            if (known == null || isCommitted()) {
                super.sendError(status);
                return;
            }
            resetBuffer();
            ProblemWriter.write(request, (HttpServletResponse) getResponse(), Problem.of(known));
            flushBuffer();
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            // The message comes from a library and is meant for developers
            sendError(status);
        }
    }
}
