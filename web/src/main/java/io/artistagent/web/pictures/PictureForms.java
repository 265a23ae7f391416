package io.artistagent.web.pictures;

import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Done;
import io.artistagent.web.client.Problem;
import io.artistagent.web.client.StreamedBody;
import io.artistagent.web.forms.Bodies;
import io.artistagent.web.frame.Visit;
import io.artistagent.web.security.StreamedUpload;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.UUID;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes and removes portraits and covers. A file is streamed to the API and never written to disk here. */
@Controller
final class PictureForms {

    private static final int MAX_FIELD_LENGTH = 200;

    /** The id of the picture's card on the page. */
    private static final String PLACE = "picture";

    private final PicturesApi pictures;

    /** Replaces a picture with a file. */
    @FunctionalInterface
    private interface Change {
        Answer<Done> to(String version, StreamedBody file);
    }

    PictureForms(PicturesApi pictures) {
        this.pictures = pictures;
    }

    @StreamedUpload
    @PostMapping("/artists/{id}/picture")
    ModelAndView changePortrait(Visit visit, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return change(
                visit,
                "/artists/" + id + "/edit",
                request,
                (version, file) -> pictures.changePortrait(visit.caller(), id.toString(), version, file));
    }

    @PostMapping("/artists/{id}/picture/remove")
    ModelAndView removePortrait(Visit visit, @PathVariable UUID id, @RequestParam String version) {
        return visit.toPlace(
                PLACE,
                "/artists/" + id + "/edit",
                pictures.removePortrait(visit.caller(), id.toString(), version),
                "picture.removed");
    }

    @StreamedUpload
    @PostMapping("/releases/{id}/cover")
    ModelAndView changeCover(Visit visit, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return change(
                visit,
                "/releases/" + id + "/edit",
                request,
                (version, file) -> pictures.changeCover(visit.caller(), id.toString(), version, file));
    }

    @PostMapping("/releases/{id}/cover/remove")
    ModelAndView removeCover(Visit visit, @PathVariable UUID id, @RequestParam String version) {
        return visit.toPlace(
                PLACE,
                "/releases/" + id + "/edit",
                pictures.removeCover(visit.caller(), id.toString(), version),
                "picture.removed");
    }

    private static ModelAndView change(Visit visit, String back, HttpServletRequest request, Change change)
            throws IOException {
        try {
            Answer<Done> answer = passOn(request, change);
            return answer == null ? visit.failedAt(PLACE, back, "picture.missing") : tell(visit, back, answer);
        } catch (FileUploadException broken) {
            return visit.failedAt(PLACE, back, "picture.missing");
        } finally {
            Bodies.passOver(request);
        }
    }

    /** Shows the result. The API enforces the size limit and closes the connection early if a file is far too large. */
    private static ModelAndView tell(Visit visit, String back, Answer<Done> answer) {
        Problem problem = answer.problem();
        if (problem != null && problem.kind() == Problem.Kind.AWAY) {
            return visit.failedAt(PLACE, back, "picture.notTaken");
        }
        return visit.toPlace(PLACE, back, answer, "picture.changed");
    }

    /** Reads the version, which precedes the file in our form, and streams the file to the API; null if there is no file. */
    private static @Nullable Answer<Done> passOn(HttpServletRequest request, Change change) throws IOException {
        String version = "";
        FileItemInputIterator parts = new JakartaServletFileUpload<>().getItemIterator(request);
        while (hasNext(parts)) {
            FileItemInput part = parts.next();
            if (part.isFormField()) {
                String value = new String(part.getInputStream().readNBytes(MAX_FIELD_LENGTH), StandardCharsets.UTF_8);
                version = part.getFieldName().equals("version") && value.matches("\\d{1,18}") ? value : version;
            } else if (hasFile(part)) {
                return change.to(version, StreamedBody.of(part.getInputStream()));
            }
        }
        return null;
    }

    /** Parses the headers of the next part, which the client controls. */
    private static boolean hasNext(FileItemInputIterator parts) throws IOException {
        try {
            return parts.hasNext();
        } catch (RuntimeException unreadable) {
            throw new FileUploadException("The headers of a part are invalid", unreadable);
        }
    }

    /** Whether the part has a file: an empty file field has an empty name. A name that is not a valid path counts as a name. */
    private static boolean hasFile(FileItemInput part) {
        try {
            return part.getName() != null && !part.getName().isBlank();
        } catch (InvalidPathException noPath) {
            return true;
        }
    }
}
