package io.artistagent.api;

import io.artistagent.transport.guard.Paths;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Answers requests that Tomcat itself refuses, such as those with a malformed URI, which reach no filter. Tomcat instantiates it. */
public final class TomcatProblemValve extends ErrorReportValve {

    public TomcatProblemValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        String uri = request.getRequestURI();
        HttpStatus found = HttpStatus.resolve(response.getStatus());
        HttpStatus status =
                found == null ? null : TooLongRequests.status(found, failure, uri, request.getQueryString());
        // Tomcat stops reading within an address that exceeds the limit by itself, so neither its path nor the
        // headers are known: even a browser gets a problem
        boolean isPage = uri != null && !Paths.isApi(uri) && readsPages(request);
        if (status == null || !status.isError() || isPage) {
            super.report(request, response, failure);
        } else if (response.getContentWritten() == 0 && response.setErrorReported()) {
            ProblemDetail problem =
                    RefusedRequestTrace.complete(Problem.of(status), request.getHeader(RefusedRequestTrace.HEADER));
            SecurityHeaders.addTo(request, response);
            response.setStatus(status.value());
            write(response, ProblemWriter.bytes(problem, uri));
        }
    }

    private static boolean readsPages(Request request) {
        return String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    private static void write(Response response, byte[] problem) {
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            // Not the writer, which would add a charset to the media type
            response.getOutputStream().write(problem);
            response.finishResponse();
        } catch (IOException gone) {
            // The client is gone
        }
    }
}
