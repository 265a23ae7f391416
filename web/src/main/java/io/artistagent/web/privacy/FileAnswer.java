package io.artistagent.web.privacy;

import io.artistagent.web.client.RequestRefused;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Passes a file of the API on to the browser, which has no access token. Nothing on the way stores it. */
public final class FileAnswer {

    /** A dossier has its own style sheet inside, and nothing else: no script runs in it. */
    private static final String STYLED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

    private FileAnswer() {}

    /** Returns a file to save. If the API refused it, an error page replaces it. */
    public static ResponseEntity<byte[]> download(ResponseEntity<byte[]> file, MediaType type, String name) {
        return answer(file)
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.getBody());
    }

    /** Returns a page to read and print. If the API refused it, an error page replaces it. */
    public static ResponseEntity<byte[]> page(ResponseEntity<byte[]> file) {
        return answer(file)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", STYLED)
                .body(file.getBody());
    }

    private static ResponseEntity.BodyBuilder answer(ResponseEntity<byte[]> file) {
        if (file.getStatusCode() != HttpStatus.OK) {
            throw RequestRefused.status(file.getStatusCode().value());
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }
}
