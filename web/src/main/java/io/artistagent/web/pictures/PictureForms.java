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

/** Changes and removes portraits and covers. A file is passed on while it arrives and lies on no disk here. */
@Controller
final class PictureForms {

    private static final int LONGEST_FIELD = 200;

    /** The card of the picture on the page of its form. */
    private static final String PLACE = "picture";

    private final PicturesApi pictures;

    /** Puts a file in the place of a picture. */
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

    /** The API knows how large a picture may be. Of one that is far larger it hangs up before it has all of it. */
    private static ModelAndView tell(Visit visit, String back, Answer<Done> answer) {
        Problem problem = answer.problem();
        if (problem != null && problem.kind() == Problem.Kind.AWAY) {
            return visit.failedAt(PLACE, back, "picture.notTaken");
        }
        return visit.toPlace(PLACE, back, answer, "picture.changed");
    }

    /** The version comes before the file in our form, so it is known when the file begins. */
    private static @Nullable Answer<Done> passOn(HttpServletRequest request, Change change) throws IOException {
        String version = "";
        FileItemInputIterator parts = new JakartaServletFileUpload<>().getItemIterator(request);
        while (hasNext(parts)) {
            FileItemInput part = parts.next();
            if (part.isFormField()) {
                String value = new String(part.getInputStream().readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
                version = part.getFieldName().equals("version") && value.matches("\\d{1,18}") ? value : version;
            } else if (hasFile(part)) {
                return change.to(version, StreamedBody.of(part.getInputStream()));
            }
        }
        return null;
    }

    /** The head of a part is parsed here, and what it holds is up to the sender. */
    private static boolean hasNext(FileItemInputIterator parts) throws IOException {
        try {
            return parts.hasNext();
        } catch (RuntimeException unreadable) {
            throw new FileUploadException("The head of a part cannot be read", unreadable);
        }
    }

    /** A file field without a file has an empty name. A name that no path may have is a name still. */
    private static boolean hasFile(FileItemInput part) {
        try {
            return part.getName() != null && !part.getName().isBlank();
        } catch (InvalidPathException noPath) {
            return true;
        }
    }
}
