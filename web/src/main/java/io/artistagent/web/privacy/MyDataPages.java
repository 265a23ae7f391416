package io.artistagent.web.privacy;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import io.artistagent.web.frame.PageContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page with a person's own data, its consents, and who has seen it. */
@Controller
final class MyDataPages {

    private static final int MANY = 50;

    private final PrivacyApi privacy;

    MyDataPages(PrivacyApi privacy) {
        this.privacy = privacy;
    }

    @GetMapping(PrivacyNavigation.PAGE)
    ModelAndView mine(PageContext context) {
        Supplier<ApiResult<Consent.All>> consents = context.meanwhile(() -> privacy.consents(context.caller()));
        Supplier<ApiResult<Page<OwnAccess>>> accesses =
                context.meanwhile(() -> privacy.accesses(context.caller(), null, MANY));
        ApiResult<Page<DataRequest>> requests = privacy.requests(context.caller(), MANY);
        return context.page(
                "privacy/data", PrivacyNavigation.MY_DATA, new MyDataPage(requests, consents.get(), accesses.get()));
    }

    @GetMapping("/me/data/accesses")
    ModelAndView accesses(PageContext context, @RequestParam(required = false) @Nullable String cursor) {
        Page<OwnAccess> found = privacy.accesses(context.caller(), cursor, MANY).orRefuse();
        return context.page("privacy/accesses", PrivacyNavigation.MY_DATA, new AccessesPage(found));
    }

    @PostMapping("/me/data/consents/{purpose}")
    ModelAndView consent(
            PageContext context,
            @PathVariable String purpose,
            @RequestParam boolean agree,
            @RequestParam(defaultValue = "") String textVersion) {
        return agree
                ? context.toCard(
                        "consents",
                        PrivacyNavigation.PAGE,
                        privacy.give(context.caller(), purpose, new PrivacyApi.Agreed(textVersion)),
                        "consent.given.done")
                : context.toCard(
                        "consents",
                        PrivacyNavigation.PAGE,
                        privacy.withdraw(context.caller(), purpose),
                        "consent.withdrawn.done");
    }

    @PostMapping("/me/data/objections/{interest}")
    ModelAndView object(PageContext context, @PathVariable String interest, @RequestParam boolean object) {
        return object
                ? context.toCard(
                        "consents",
                        PrivacyNavigation.PAGE,
                        privacy.object(context.caller(), interest),
                        "interest.objected.done")
                : context.toCard(
                        "consents",
                        PrivacyNavigation.PAGE,
                        privacy.withdrawObjection(context.caller(), interest),
                        "interest.allowed.done");
    }
}
