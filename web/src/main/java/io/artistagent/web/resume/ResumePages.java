package io.artistagent.web.resume;

import io.artistagent.web.forms.FieldValueFormatter;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.signin.SignInAddress;
import io.artistagent.web.texts.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows people the form they sent after their session had ended, once they are signed in again. */
@Controller
final class ResumePages {

    /**
     * A form that the person can send again or discard.
     *
     * @param old whether the form's token had expired, and not the session
     * @param written the values by field label
     */
    record Resume(UnsentForm unsent, boolean old, Map<String, String> written) {

        String back() {
            return unsent.back() == null ? "/start" : unsent.back();
        }
    }

    private final UnsentFormService forms;
    private final List<FieldValueFormatter> formatters;

    ResumePages(UnsentFormService forms, List<FieldValueFormatter> formatters) {
        this.forms = forms;
        this.formatters = formatters;
    }

    @GetMapping(SignInAddress.RESUME)
    ModelAndView show(
            PageContext context, HttpServletRequest request, @RequestParam(required = false) @Nullable String old) {
        UnsentForm unsent = forms.find(request, context.person());
        return unsent == null
                ? context.to("/start")
                : context.fragment("resume/resume", new Resume(unsent, old != null, written(unsent, context.texts())));
    }

    @PostMapping(SignInAddress.RESUME + "/discard")
    ModelAndView discard(PageContext context, HttpServletRequest request, HttpServletResponse response) {
        UnsentForm unsent = forms.find(request, context.person());
        forms.forget(request, response, context.person());
        return context.to(unsent == null || unsent.back() == null ? "/start" : unsent.back());
    }

    /** Returns the fields with a label on our pages. Hidden ones, such as versions and keys, are sent but not shown. */
    private Map<String, String> written(UnsentForm unsent, Texts texts) {
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

    private String word(String field, String value, Texts texts) {
        return formatters.stream()
                .map(known -> known.format(field, value, texts))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(value);
    }
}
