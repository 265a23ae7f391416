package io.artistagent.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody sent when their session was over, shown to them once they are back. */
@Controller
final class ResumePages {

    private static final Set<String> DAYS = Set.of("releaseDate", "expiresAt");

    /** Where the words for what can be chosen in our forms are found. */
    private static final List<String> CHOICES = List.of("Skill.", "ReleaseKind.", "CollaborationKind.", "Step.");

    /**
     * What is to be decided on.
     *
     * @param old whether the form was too old, rather than the session over
     * @param written what was filled in, by the words of the form
     */
    record Resume(Unsent unsent, boolean old, Map<String, String> written) {

        String back() {
            return unsent.back() == null ? "/start" : unsent.back();
        }
    }

    private final LateForms forms;

    ResumePages(LateForms forms) {
        this.forms = forms;
    }

    @GetMapping(Unsent.PAGE)
    ModelAndView show(Visit visit, HttpServletRequest request, @RequestParam(required = false) @Nullable String old) {
        Unsent unsent = forms.find(request, visit.person());
        return unsent == null
                ? visit.to("/start")
                : visit.fragment("shell/resume", new Resume(unsent, old != null, written(unsent, visit.texts())));
    }

    @PostMapping(Unsent.PAGE + "/discard")
    ModelAndView discard(Visit visit, HttpServletRequest request, HttpServletResponse response) {
        Unsent unsent = forms.find(request, visit.person());
        forms.forget(request, response, visit.person());
        return visit.to(unsent == null || unsent.back() == null ? "/start" : unsent.back());
    }

    /** Only what has a name on our pages: versions and keys go along unseen. */
    private static Map<String, String> written(Unsent unsent, Texts texts) {
        Map<String, String> written = new LinkedHashMap<>();
        unsent.fields().forEach((name, values) -> {
            String text = values.stream()
                    .filter(value -> !value.isBlank())
                    .map(value -> word(name, value, texts))
                    .collect(Collectors.joining(", "));
            if (texts.has("field." + name) && !text.isEmpty()) {
                written.put(texts.of("field." + name), text);
            }
        });
        return written;
    }

    private static String word(String name, String value, Texts texts) {
        if (name.equals("country")) {
            return texts.country(value);
        }
        if (DAYS.contains(name)) {
            return day(value, texts);
        }
        return CHOICES.stream()
                .map(choice -> choice + value)
                .filter(texts::has)
                .findFirst()
                .map(key -> texts.of(key))
                .orElse(value);
    }

    private static String day(String written, Texts texts) {
        try {
            return texts.day(LocalDate.parse(written));
        } catch (DateTimeParseException noDay) {
            return written;
        }
    }
}
