package io.artistagent.web.forms;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A servlet container that passes multipart forms to a page, and a client that sends them. */
public final class FormServer implements AutoCloseable {

    /** A page that receives a form. */
    @FunctionalInterface
    public interface Page {
        void receive(HttpServletRequest request) throws IOException;
    }

    private static final String BOUNDARY = "b";

    private final WebServer server;
    private final StringBuilder form = new StringBuilder();

    public FormServer(Page page) {
        server = new TomcatServletWebServerFactory(0)
                .getWebServer(context ->
                        context.addServlet("page", new PageServlet(page)).addMapping("/*"));
        server.start();
    }

    public FormServer field(String name, String value) {
        return part("name=\"" + name + "\"", value);
    }

    public FormServer file(String name, String content) {
        return part("name=\"file\"; filename=\"" + name + "\"", content);
    }

    private FormServer part(String disposition, String content) {
        form.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
        return this;
    }

    /** Sends the form and states its length. */
    public void send() throws IOException, InterruptedException {
        send(HttpRequest.BodyPublishers.ofByteArray(bytes()));
    }

    /** Sends the form with {@code Transfer-Encoding: chunked}, which does not state its length. */
    public void sendChunked() throws IOException, InterruptedException {
        byte[] bytes = bytes();
        send(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    private byte[] bytes() {
        return (form + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void send(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body)
                .build();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != HttpServletResponse.SC_OK) {
                throw new AssertionError("The page failed with " + status);
            }
        }
    }

    @Override
    public void close() {
        server.stop();
        server.destroy();
    }

    private static final class PageServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient Page page;

        PageServlet(Page page) {
            this.page = page;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getSession(true);
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
            try {
                page.receive(request);
            } finally {
                RequestContextHolder.resetRequestAttributes();
            }
        }
    }
}
