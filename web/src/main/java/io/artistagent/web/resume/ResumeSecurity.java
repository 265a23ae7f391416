package io.artistagent.web.resume;

import io.artistagent.web.security.PageSecurityCustomizer;
import io.artistagent.web.signin.FormAuthorMarks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfFilter;

/** Extends the pages' security filter chain, so that forms with an expired session or token are kept instead of rejected. */
@Configuration(proxyBeanMethods = false)
class ResumeSecurity {

    @Bean
    PageSecurityCustomizer resumeOfForms(UnsentFormService forms, FormAuthorMarks marks) {
        return pages -> pages.addFilterBefore(new UnsentFormFilter(forms, marks), CsrfFilter.class)
                .exceptionHandling(handling -> handling.accessDeniedHandler(new StaleTokenHandler(forms)));
    }
}
