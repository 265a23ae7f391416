package io.artistagent.web.audit.register;

import io.artistagent.web.audit.desk.AuditNavigation;
import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.Desk;
import io.artistagent.web.audit.desk.Officer;
import io.artistagent.web.audit.register.ProcessingRegister.Activity;
import io.artistagent.web.frame.PageContext;
import io.artistagent.web.frame.PageFrame;
import io.artistagent.web.texts.PlainNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of processing activities. */
@Controller
final class RegisterPages {

    private final RegisterApi register;

    RegisterPages(RegisterApi register) {
        this.register = register;
    }

    /** The register as one page to read and print. */
    public record RegisterPage(Desk desk, ProcessingRegister register) {

        /** Returns the data protection officer, or that there is none. */
        public String officer(PageFrame frame) {
            String officer = register.controller().dataProtectionOfficer();
            return officer == null ? frame.t("register.controller.officer.none") : officer;
        }

        /** Returns the transfers of an activity, or that there are none. */
        public List<String> transfers(PageFrame frame, Activity activity) {
            return activity.transfers().isEmpty() ? List.of(frame.t("register.transfers.none")) : activity.transfers();
        }

        /** Returns the legal basis of an activity in words, with its article; null if there is none. */
        public @Nullable String basis(PageFrame frame, Activity activity) {
            String basis = activity.legalBasis();
            if (basis == null) {
                return null;
            }
            String article = activity.article();
            return article == null
                    ? PlainNames.of(basis)
                    : frame.t("register.basis.article", PlainNames.of(basis), article);
        }
    }

    @GetMapping("/audit/register")
    ModelAndView register(PageContext context) {
        Desk desk = Officer.desk(context, AuditTab.REGISTER);
        return context.page(
                "audit/register/register",
                AuditNavigation.COMPLIANCE,
                new RegisterPage(desk, register.register(context.caller()).orRefuse()));
    }
}
