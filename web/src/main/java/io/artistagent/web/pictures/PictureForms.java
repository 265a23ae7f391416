package io.artistagent.web.pictures;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.client.StreamedBody;
import io.artistagent.web.forms.FormParts;
import io.artistagent.web.forms.FormTooLong;
import io.artistagent.web.forms.RequestBodies;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.security.StreamedUpload;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes and removes portraits and covers. A file is streamed to the API and never written to disk here. */
@Controller
final class PictureForms {

    /** The id of the picture's card on the page. */
    private static final String PLACE = "picture";

    /** The maximum length of a form apart from its file, in bytes. */
    private static final long MAX_FIELDS_LENGTH = DataSize.ofKilobytes(64).toBytes();

    private static final int MAX_PARTS = 10;

    private final PicturesApi pictures;
    private final DataSize limit;

    /** Replaces a picture with a file. */
    @FunctionalInterface
    private interface Change {
        ApiResult<CommandResult> to(String version, StreamedBody file);
    }

    PictureForms(PicturesApi pictures, @Value("${artist-agent.pictures.max-upload:10MB}") DataSize limit) {
        this.pictures = pictures;
        this.limit = limit;
    }

    @StreamedUpload
    @PostMapping("/artists/{id}/picture")
    ModelAndView changePortrait(PageContext context, @PathVariable UUID id, HttpServletRequest request)
            throws IOException {
        return change(
                context,
                "/artists/" + id + "/edit",
                request,
                (version, file) -> pictures.changePortrait(context.caller(), id.toString(), version, file));
    }

    @PostMapping("/artists/{id}/picture/remove")
    ModelAndView removePortrait(PageContext context, @PathVariable UUID id, @RequestParam String version) {
        return context.toCard(
                PLACE,
                "/artists/" + id + "/edit",
                pictures.removePortrait(context.caller(), id.toString(), version),
                "picture.removed");
    }

    @StreamedUpload
    @PostMapping("/releases/{id}/cover")
    ModelAndView changeCover(PageContext context, @PathVariable UUID id, HttpServletRequest request)
            throws IOException {
        return change(
                context,
                "/releases/" + id + "/edit",
                request,
                (version, file) -> pictures.changeCover(context.caller(), id.toString(), version, file));
    }

    @PostMapping("/releases/{id}/cover/remove")
    ModelAndView removeCover(PageContext context, @PathVariable UUID id, @RequestParam String version) {
        return context.toCard(
                PLACE,
                "/releases/" + id + "/edit",
                pictures.removeCover(context.caller(), id.toString(), version),
                "picture.removed");
    }

    private ModelAndView change(PageContext context, String back, HttpServletRequest request, Change change)
            throws IOException {
        try {
            ApiResult<CommandResult> result = passOn(request, change);
            return result == null
                    ? context.toCardWithError(PLACE, back, "picture.missing")
                    : tell(context, back, result);
        } catch (FormTooLong tooLong) {
            return context.toCardWithError(PLACE, back, "picture.tooLarge", limit.toMegabytes());
        } catch (FileUploadException broken) {
            return context.toCardWithError(PLACE, back, "picture.missing");
        } finally {
            RequestBodies.discard(request);
        }
    }

    /** Shows the result. If the API's limit is lower than that of the pages, it may close the connection early. */
    private static ModelAndView tell(PageContext context, String back, ApiResult<CommandResult> result) {
        Problem problem = result.problem();
        if (problem != null && problem.kind() == Problem.Kind.UNAVAILABLE) {
            return context.toCardWithError(PLACE, back, "picture.notTaken");
        }
        return context.toCard(PLACE, back, result, "picture.changed");
    }

    /** Reads the version, which precedes the file in our form, and streams the file to the API; null if there is no file. */
    private @Nullable ApiResult<CommandResult> passOn(HttpServletRequest request, Change change) throws IOException {
        String version = "";
        FormParts parts = new FormParts(request, limit.toBytes() + MAX_FIELDS_LENGTH, MAX_PARTS);
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (part.isFormField()) {
                String value = FormParts.value(part);
                version = part.getFieldName().equals("version") && value.matches("\\d{1,18}") ? value : version;
            } else if (hasFile(part)) {
                ApiResult<CommandResult> result = change.to(version, StreamedBody.of(part.getInputStream()));
                if (result.problem() != null) {
                    parts.hasNext(); // fails if the form itself was the reason
                }
                return result;
            }
        }
        return null;
    }

    private static boolean hasFile(FileItemInput part) {
        String name = FormParts.fileName(part);
        return name != null && !name.isBlank();
    }
}
