package io.artistagent.web.pictures;

import io.artistagent.web.api.Answer;
import io.artistagent.web.api.Done;
import io.artistagent.web.api.PicturesApi;
import io.artistagent.web.api.PicturesApi.Shown;
import io.artistagent.web.api.Problem;
import io.artistagent.web.shell.Bodies;
import io.artistagent.web.shell.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    private static final long MOST = 10L * 1024 * 1024;
    private static final int LONGEST_FIELD = 200;

    /** What a form adds to its file. */
    private static final long FORM = 16L * 1024;

    /** The card of the picture on the page of its form. */
    private static final String PLACE = "picture";

    private final PicturesApi pictures;

    PictureForms(PicturesApi pictures) {
        this.pictures = pictures;
    }

    @PostMapping("/artists/{id}/picture")
    ModelAndView changePortrait(Visit visit, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return change(visit, Shown.ARTIST, id.toString(), "/artists/" + id + "/edit", request);
    }

    @PostMapping("/artists/{id}/picture/remove")
    ModelAndView removePortrait(Visit visit, @PathVariable UUID id, @RequestParam String version) {
        return visit.toPlace(
                PLACE,
                "/artists/" + id + "/edit",
                pictures.remove(visit.caller(), Shown.ARTIST, id.toString(), version),
                "picture.removed");
    }

    @PostMapping("/releases/{id}/cover")
    ModelAndView changeCover(Visit visit, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return change(visit, Shown.RELEASE, id.toString(), "/releases/" + id + "/edit", request);
    }

    @PostMapping("/releases/{id}/cover/remove")
    ModelAndView removeCover(Visit visit, @PathVariable UUID id, @RequestParam String version) {
        return visit.toPlace(
                PLACE,
                "/releases/" + id + "/edit",
                pictures.remove(visit.caller(), Shown.RELEASE, id.toString(), version),
                "picture.removed");
    }

    private ModelAndView change(Visit visit, Shown what, String id, String back, HttpServletRequest request)
            throws IOException {
        if (request.getContentLengthLong() > MOST + FORM) {
            Bodies.passOver(request);
            return visit.failedAt(PLACE, back, "picture.tooLarge");
        }
        try {
            Answer<Done> answer = passOn(visit, what, id, request);
            return answer == null
                    ? visit.failedAt(PLACE, back, "picture.missing")
                    : answered(visit, back, answer, "picture.changed");
        } catch (FileUploadException broken) {
            return visit.failedAt(PLACE, back, "picture.missing");
        } finally {
            Bodies.passOver(request);
        }
    }

    private static ModelAndView answered(Visit visit, String back, Answer<Done> answer, String key) {
        Problem problem = answer.problem();
        return problem != null && problem.kind() == Problem.Kind.TOO_LARGE
                ? visit.failedAt(PLACE, back, "picture.tooLarge")
                : visit.toPlace(PLACE, back, answer, key);
    }

    /** The version comes before the file in our form, so it is known when the file begins. */
    private @Nullable Answer<Done> passOn(Visit visit, Shown what, String id, HttpServletRequest request)
            throws IOException {
        String version = "";
        FileItemInputIterator parts = new JakartaServletFileUpload<>().getItemIterator(request);
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (part.isFormField()) {
                String value = new String(part.getInputStream().readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
                version = part.getFieldName().equals("version") && value.matches("\\d{1,18}") ? value : version;
            } else if (part.getName() != null && !part.getName().isBlank()) {
                return pictures.change(visit.caller(), what, id, version, part.getInputStream());
            }
        }
        return null;
    }
}
