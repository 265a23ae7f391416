package io.artistagent.web.resume;

import io.artistagent.web.security.PageGuard;
import io.artistagent.web.signin.WriterMarks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfFilter;

/** Keeps forms that the guard of the pages would refuse because their session is over or their token is old. */
@Configuration(proxyBeanMethods = false)
class ResumeGuard {

    @Bean
    PageGuard resumeOfForms(LateForms forms, WriterMarks marks) {
        return pages -> pages.addFilterBefore(new KeepsForms(forms, marks), CsrfFilter.class)
                .exceptionHandling(handling -> handling.accessDeniedHandler(new StaleForms(forms)));
    }
}
