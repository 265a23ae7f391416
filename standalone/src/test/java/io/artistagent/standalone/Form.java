package io.artistagent.standalone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with a file, as a browser sends it. */
final class Form {

    private static final String BETWEEN = "----between-the-parts";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void field(String name, String value) {
        write("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BETWEEN, name, value));
    }

    void file(String name, String fileName, byte[] content) {
        write(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(BETWEEN, name, fileName));
        bytes.writeBytes(content);
        write("\r\n");
    }

    String type() {
        return "multipart/form-data; boundary=" + BETWEEN;
    }

    byte[] bytes() {
        write("--" + BETWEEN + "--\r\n");
        return bytes.toByteArray();
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
