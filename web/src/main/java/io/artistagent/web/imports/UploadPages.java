package io.artistagent.web.imports;

import io.artistagent.web.api.Answer;
import io.artistagent.web.api.Done;
import io.artistagent.web.api.ImportsApi;
import io.artistagent.web.api.ImportsApi.Upload;
import io.artistagent.web.api.Problem;
import io.artistagent.web.shell.Form;
import io.artistagent.web.shell.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Passes an uploaded file on to the API while it arrives. Listening histories hold addresses that must never reach a
 * disk, so nothing is buffered in a file here, and memory stays flat however large the file is.
 */
@Controller
final class UploadPages {

    private static final Set<String> FIELDS = Set.of("kind", "trackId", "from", "to");
    private static final int LONGEST_FIELD = 200;

    private final ImportsApi imports;
    private final ImportPages pages;
    private final DataSize limit;

    UploadPages(ImportsApi imports, ImportPages pages, @Value("${artist-agent.web.upload-limit:2GB}") DataSize limit) {
        this.imports = imports;
        this.pages = pages;
        this.limit = limit;
    }

    @PostMapping("/artists/{artist}/imports")
    ModelAndView ofArtist(Visit visit, @PathVariable UUID artist, HttpServletRequest request) throws IOException {
        return upload(visit, artist.toString(), request);
    }

    @PostMapping("/me/imports")
    ModelAndView mine(Visit visit, HttpServletRequest request) throws IOException {
        return upload(visit, null, request);
    }

    private ModelAndView upload(Visit visit, @Nullable String artistId, HttpServletRequest request) throws IOException {
        Form form = Form.empty();
        if (request.getContentLengthLong() > limit.toBytes()) {
            form.reject("file", visit.texts().of("import.file.tooLarge"));
        } else if (!JakartaServletFileUpload.isMultipartContent(request)) {
            form.reject("file", visit.texts().of("import.file.missing"));
        } else {
            try {
                Answer<Done> answer = passOn(visit, artistId, request, form);
                if (answer instanceof Answer.Given<Done>(Done done)) {
                    if (!done.notes().isEmpty()) {
                        visit.notice(
                                "import.note",
                                done.notes().stream()
                                        .map(visit.texts()::counted)
                                        .collect(Collectors.joining(" ")));
                    }
                    return visit.to("/imports/" + done.created());
                }
                Problem problem = answer == null ? null : answer.problem();
                if (problem != null) {
                    form.refuse(problem, visit.texts());
                } else {
                    form.reject("file", visit.texts().of("import.file.missing"));
                }
            } catch (FileUploadException broken) {
                form.reject("file", visit.texts().of("import.file.broken"));
            }
        }
        return visit.again(pages.show(visit, artistId, null, form));
    }

    /** The fields come before the file in our form, so they are known when the file begins. */
    private @Nullable Answer<Done> passOn(Visit visit, @Nullable String artistId, HttpServletRequest request, Form form)
            throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        String key = UUID.randomUUID().toString();
        FileItemInputIterator parts = new JakartaServletFileUpload<>().getItemIterator(request);
        while (hasNext(parts)) {
            FileItemInput part = parts.next();
            String name = nameOf(part);
            if (part.isFormField()) {
                String value = new String(part.getInputStream().readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
                form.with(part.getFieldName(), value);
                if (FIELDS.contains(part.getFieldName()) && !value.isBlank()) {
                    fields.put(part.getFieldName(), value);
                } else if (part.getFieldName().equals("key") && !value.isBlank()) {
                    key = value;
                }
            } else if (name != null && !name.isBlank()) {
                Upload upload = new Upload(name, fields, part.getInputStream());
                return imports.upload(visit.caller(), artistId, upload, key);
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

    /** As it was sent, also where no path may have such a name: control characters are left out. */
    private static @Nullable String nameOf(FileItemInput part) {
        String name;
        try {
            name = part.getName();
        } catch (InvalidPathException noPath) {
            name = noPath.getInput();
        }
        return name == null ? null : name.replaceAll("\\p{Cntrl}", "");
    }
}
