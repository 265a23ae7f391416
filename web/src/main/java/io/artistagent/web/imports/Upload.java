package io.artistagent.web.imports;

import io.artistagent.web.client.StreamedBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;

/** Streams a file from the person's browser to the API as a multipart form, without storing it. */
record Upload(String fileName, Map<String, String> fields, InputStream content, String boundary)
        implements StreamedBody {

    Upload(String fileName, Map<String, String> fields, InputStream content) {
        this(fileName, fields, content, "----artist-agent-" + UUID.randomUUID());
    }

    @Override
    public MediaType type() {
        return MediaType.parseMediaType("multipart/form-data;boundary=" + boundary);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (Map.Entry<String, String> field : fields.entrySet()) {
            line(out, "--" + boundary);
            line(out, "Content-Disposition: form-data; name=\"" + quotable(field.getKey()) + '"');
            line(out, "");
            line(out, field.getValue().strip());
        }
        line(out, "--" + boundary);
        line(out, "Content-Disposition: form-data; name=\"file\"; filename=\"" + quotable(fileName) + '"');
        line(out, "Content-Type: application/octet-stream");
        line(out, "");
        content.transferTo(out);
        line(out, "");
        line(out, "--" + boundary + "--");
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Escapes quotes and line breaks in a name as browsers do. */
    private static String quotable(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
