package io.artistagent.web.imports;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.forms.FormParts;
import io.artistagent.web.forms.FormTooLong;
import io.artistagent.web.forms.Ids;
import io.artistagent.web.forms.RequestBodies;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.imports.ImportRun.BadLine;
import io.artistagent.web.security.StreamedUpload;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/**
 * Streams uploaded files to the API one after another; each then waits for a review. Listening histories contain IP addresses, which must
 * never be written to disk. Files are therefore not buffered here, which also keeps memory use constant for any file size.
 */
@Controller
final class UploadPages {

    private static final Set<String> PASSED_ON = Set.of("trackId", "encoding", "dates", "numbers");
    private static final Set<String> ASKED = Set.of("dates", "numbers");
    private static final int MAX_FILES = 50;

    /** More fields than our forms have. */
    private static final int MAX_FIELDS = 20;

    private final ImportsApi imports;
    private final ImportPages pages;
    private final DataSize limit;

    UploadPages(ImportsApi imports, ImportPages pages, @Value("${artist-agent.web.upload-limit:2GB}") DataSize limit) {
        this.imports = imports;
        this.pages = pages;
        this.limit = limit;
    }

    @StreamedUpload
    @PostMapping("/artists/{artist}/imports")
    ModelAndView ofArtist(
            PageContext context,
            @PathVariable UUID artist,
            HttpServletRequest request,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part)
            throws IOException {
        return upload(context, artist.toString(), request, part != null);
    }

    @StreamedUpload
    @PostMapping("/me/imports")
    ModelAndView mine(
            PageContext context,
            HttpServletRequest request,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part)
            throws IOException {
        return upload(context, null, request, part != null);
    }

    private ModelAndView upload(
            PageContext context, @Nullable String artistId, HttpServletRequest request, boolean part)
            throws IOException {
        Form form = Form.empty();
        List<UploadResult> uploaded = new ArrayList<>();
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            form.reject("file", context.texts().of("import.file.missing"));
        } else {
            try {
                passOn(context, artistId, request, form, uploaded);
            } catch (FormTooLong tooLong) {
                RequestBodies.discard(request);
                form.reject("file", context.texts().of("import.file.tooLarge"));
            } catch (FileUploadException broken) {
                form.reject("file", context.texts().of("import.file.broken"));
            }
            if (uploaded.isEmpty() && !form.hasErrors()) {
                form.reject("file", context.texts().of("import.file.missing"));
            }
        }
        return part ? rows(context, uploaded, form) : page(context, artistId, uploaded, form);
    }

    /** The response to the page's script, which uploads each file separately and shows the result in the file's row. */
    private static ModelAndView rows(PageContext context, List<UploadResult> uploaded, Form form) {
        String error = form.error("file");
        List<UploadResult> rows = error == null ? uploaded : List.of(UploadResult.refused("", error));
        return context.fragment("imports/uploaded", rows);
    }

    private ModelAndView page(PageContext context, @Nullable String artistId, List<UploadResult> uploaded, Form form) {
        if (!form.bad() && uploaded.size() == 1 && uploaded.getFirst().id() != null) {
            UploadResult only = uploaded.getFirst();
            return context.to("/imports/" + only.id() + (only.known() ? "?known" : ""));
        }
        if (!form.bad() && uploaded.stream().allMatch(UploadResult::arrived)) {
            return context.to(artistId == null ? "/me/imports" : "/artists/" + artistId + "/imports");
        }
        ModelAndView page = pages.list(context, artistId, null, uploaded, form);
        boolean wrong = form.bad() || uploaded.stream().anyMatch(it -> it.id() == null);
        return wrong ? context.again(page) : page;
    }

    /** Reads the fields, which precede the files in our form, and streams each file to the API. */
    private void passOn(
            PageContext context,
            @Nullable String artistId,
            HttpServletRequest request,
            Form form,
            List<UploadResult> uploaded)
            throws IOException {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("review", "true"));
        String key = UUID.randomUUID().toString();
        String replaced = null;
        FormParts parts = new FormParts(request, limit.toBytes(), MAX_FILES + MAX_FIELDS);
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            String name = nameOf(part);
            if (part.isFormField()) {
                String field = part.getFieldName();
                String value = FormParts.value(part);
                if (PASSED_ON.contains(field) && !value.isBlank()) {
                    form.with(field, value);
                    fields.put(field, value);
                } else if (field.equals("key") && !value.isBlank()) {
                    key = value;
                } else if (field.equals("replaces") && Ids.isId(value)) {
                    replaced = value;
                }
            } else if (name != null && !name.isBlank()) {
                if (uploaded.size() == MAX_FILES) {
                    form.reject("file", context.texts().of("import.file.many", (long) MAX_FILES));
                    return;
                }
                Upload upload = new Upload(name, fields, part.getInputStream());
                UploadResult sent = send(context, artistId, upload, key + "-" + uploaded.size());
                if (sent.id() == null) {
                    parts.hasNext(); // fails if the form itself was the reason
                }
                uploaded.add(sent);
                if (replaced != null && sent.id() != null && !sent.id().equals(replaced)) {
                    discard(context, replaced, name, key);
                }
            }
        }
    }

    /** Discards the earlier upload of a file that was uploaded again with another encoding. */
    private void discard(PageContext context, String id, String fileName, String key) {
        ImportRun before = imports.one(context.caller(), id).orNull();
        if (before != null && before.waiting() && fileName.equals(before.fileName())) {
            imports.discard(context.caller(), id, String.valueOf(before.version()), key + "-replaced");
        }
    }

    private UploadResult send(PageContext context, @Nullable String artistId, Upload upload, String key) {
        ApiResult<CommandResult> result = artistId == null
                ? imports.uploadMine(context.caller(), upload, key)
                : imports.uploadForArtist(context.caller(), artistId, upload, key);
        if (result instanceof ApiResult.Success<CommandResult>(CommandResult commandResult)) {
            return new UploadResult(
                    upload.fileName(), commandResult.created(), commandResult.known(), null, null, List.of());
        }
        Problem problem = Objects.requireNonNull(result.problem());
        String asks = asks(problem);
        return new UploadResult(
                upload.fileName(),
                null,
                false,
                asks == null
                        ? sentence(context, artistId, problem)
                        : context.texts().of("import.ask." + asks),
                asks,
                problem.list("problems", BadLine.class));
    }

    /** Returns the ambiguous format that the person must clarify, {@code dates} or {@code numbers}; null if there is none. */
    private static @Nullable String asks(Problem problem) {
        return problem.errors().stream()
                .map(bad -> bad.pointer().replaceFirst("^/", ""))
                .filter(ASKED::contains)
                .findFirst()
                .orElse(null);
    }

    /** Returns one sentence: the first field error if no problems in the file are listed, or else the overall problem. */
    private static String sentence(PageContext context, @Nullable String artistId, Problem problem) {
        if (problem.errors().stream().anyMatch(bad -> bad.pointer().equals("/trackId"))) {
            return context.texts().of("import.track.other");
        }
        // The API's message names the endpoint for such a file, which does not help a person
        if (problem.errors().stream().anyMatch(bad -> bad.detail().contains("/api/v1/"))) {
            return context.texts().of(artistId == null ? "import.file.ofArtist" : "import.file.ofListener");
        }
        boolean ofFields = problem.kind() == Problem.Kind.FIELDS
                && problem.list("problems", BadLine.class).isEmpty();
        return ofFields && !problem.errors().isEmpty()
                ? problem.errors().getFirst().detail()
                : problem.detail() != null && problem.kind() == Problem.Kind.FIELDS
                        ? problem.detail()
                        : context.sentence(problem);
    }

    /** Returns the file name as sent, without control characters. */
    private static @Nullable String nameOf(FileItemInput part) {
        String name = FormParts.fileName(part);
        return name == null ? null : name.replaceAll("\\p{Cntrl}", "");
    }
}
