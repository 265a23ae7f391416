package io.artistagent.web.resume;

import io.artistagent.web.security.PageGuard;
import io.artistagent.web.signin.WriterMarks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfFilter;

/** Extends the pages' security filter chain, so that forms with an expired session or token are kept instead of rejected. */
@Configuration(proxyBeanMethods = false)
class ResumeGuard {

    @Bean
    PageGuard resumeOfForms(LateForms forms, WriterMarks marks) {
        return pages -> pages.addFilterBefore(new KeepsForms(forms, marks), CsrfFilter.class)
                .exceptionHandling(handling -> handling.accessDeniedHandler(new StaleForms(forms)));
    }
}
