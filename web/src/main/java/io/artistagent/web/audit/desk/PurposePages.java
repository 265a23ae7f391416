package io.artistagent.web.audit.desk;

import io.artistagent.web.forms.Form;
import io.artistagent.web.frame.PageContext;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The officer states a purpose, which is sent and recorded with everything they open, or ends it. */
@Controller
final class PurposePages {

    /** A header holds no other characters. */
    private static final Pattern PURPOSE = Pattern.compile("\\p{Print}{3,500}");

    /** A page of the officer: no other address is redirected to. */
    private static final Pattern PAGE = Pattern.compile("/audit(?:[/?][\\w./?=&%+:~-]{0,1000})?");

    /** The form in which a purpose is stated. */
    public record PurposePage(Desk desk, Form form, String back) {}

    @GetMapping("/audit/purpose")
    ModelAndView ask(PageContext context, @RequestParam(defaultValue = "/audit") String back) {
        return show(context, Form.empty().with("purpose", Officer.purpose(context)), back);
    }

    @PostMapping("/audit/purpose")
    ModelAndView state(
            PageContext context,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "/audit") String back) {
        Officer.require(context);
        Form form = Form.of(sent);
        String written = form.text("purpose");
        String purpose = written == null ? "" : PlainAscii.of(written);
        if (!PURPOSE.matcher(purpose).matches()) {
            form.reject("purpose", context.texts().of("purpose.wrong"));
            return context.again(show(context, form, back));
        }
        Officer.state(context, purpose);
        context.notice("purpose.stated");
        return context.to(page(back));
    }

    @PostMapping("/audit/purpose/end")
    ModelAndView end(PageContext context, @RequestParam(defaultValue = "/audit") String back) {
        Officer.require(context);
        Officer.state(context, null);
        context.notice("purpose.ended");
        return context.to(page(back));
    }

    private static ModelAndView show(PageContext context, Form form, String back) {
        Officer.require(context);
        return context.page(
                "audit/desk/purpose",
                AuditNavigation.COMPLIANCE,
                new PurposePage(new Desk(AuditTab.OVERVIEW, null), form, page(back)));
    }

    /** Returns the page to go back to; any other address is replaced by the overview. */
    static String page(String back) {
        return PAGE.matcher(back).matches() ? back : AuditTab.OVERVIEW.address();
    }
}
