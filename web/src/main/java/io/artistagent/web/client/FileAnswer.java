package io.artistagent.web.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Passes a file of the API on to the browser, which has no access token, while it arrives. Nothing on the way stores it. */
public final class FileAnswer {

    private static final String POLICY = "Content-Security-Policy";

    /** For a page without a policy of its own. */
    private static final String NOTHING = "default-src 'none'; sandbox";

    private static final int SHORT = 1_000_000;

    private FileAnswer() {}

    /** Returns a file to save. If the API refused it, an error page replaces it. */
    public static ResponseEntity<Resource> download(StreamedFile file, MediaType type, String name) {
        return answer(file)
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(content(file));
    }

    /** Returns a short text to save. If the API refused it, an error page replaces it. */
    public static ResponseEntity<byte[]> text(ResponseEntity<byte[]> text, String name) {
        if (text.getStatusCode() != HttpStatus.OK) {
            throw RequestRefused.status(text.getStatusCode().value());
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(text.getBody());
    }

    /** Returns the content of a short file. If the API refused it, an error page replaces the page. */
    public static String read(StreamedFile file) {
        answer(file);
        try (file) {
            return new String(file.content().readNBytes(SHORT), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw RequestRefused.status(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    /** Returns a page to read and print, with the policy that the API sent with it. If the API refused it, an error page replaces it. */
    public static ResponseEntity<Resource> page(StreamedFile file) {
        return answer(file)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(POLICY, Objects.requireNonNullElse(file.header(POLICY), NOTHING))
                .body(content(file));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private static ResponseEntity.BodyBuilder answer(StreamedFile file) {
        if (file.status() != HttpStatus.OK.value()) {
            file.close();
            throw RequestRefused.status(file.status());
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        return file.length() < 0 ? answer : answer.contentLength(file.length());
    }

    /** It is closed when it has been passed on, or the browser is gone. */
    private static Resource content(StreamedFile file) {
        return new InputStreamResource(file.content());
    }
}
