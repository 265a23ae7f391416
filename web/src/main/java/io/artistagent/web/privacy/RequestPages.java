package io.artistagent.web.privacy;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.CommandResult;
import io.artistagent.web.client.Problem;
import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes a request under the data protection law, shows how far it has come, and withdraws it. */
@Controller
final class RequestPages {

    private final PrivacyApi privacy;

    RequestPages(PrivacyApi privacy) {
        this.privacy = privacy;
    }

    /** A request that is being written. */
    public record AskPage(Form form) {

        public java.util.List<CaseType> types() {
            return java.util.List.of(CaseType.values());
        }
    }

    @GetMapping("/me/data/requests/new")
    ModelAndView write(PageContext context, @RequestParam(required = false) @Nullable CaseType type) {
        return show(context, Form.empty().with("type", type == null ? null : type.name()));
    }

    @PostMapping("/me/data/requests")
    ModelAndView ask(PageContext context, @RequestParam MultiValueMap<String, String> sent, @RequestParam String key) {
        Form form = Form.of(sent);
        CaseType type = Arrays.stream(CaseType.values())
                .filter(it -> it.name().equals(form.get("type")))
                .findFirst()
                .orElse(null);
        if (type == null) {
            form.reject("type", context.texts().of("ask.type.missing"));
            return context.again(show(context, form));
        }
        ApiResult<CommandResult> result =
                privacy.ask(context.caller(), new PrivacyApi.Ask(type, form.text("note")), key);
        Problem problem = result.problem();
        return problem == null
                ? context.toCard("requests", PrivacyNavigation.PAGE, result, "ask.done")
                : context.again(show(context, form.refuse(problem, context.texts())));
    }

    @GetMapping("/me/data/requests/{id}")
    ModelAndView one(PageContext context, @PathVariable UUID id) {
        DataRequest found = privacy.request(context.caller(), id.toString()).orRefuse();
        return context.page("privacy/request", PrivacyNavigation.MY_DATA, found);
    }

    @PostMapping("/me/data/requests/{id}/withdraw")
    ModelAndView withdraw(PageContext context, @PathVariable UUID id, @RequestParam String key) {
        return context.toCard(
                "requests",
                PrivacyNavigation.PAGE,
                privacy.withdrawRequest(context.caller(), id.toString(), key),
                "request.withdrawn");
    }

    private static ModelAndView show(PageContext context, Form form) {
        return context.page("privacy/ask", PrivacyNavigation.MY_DATA, new AskPage(form));
    }
}
