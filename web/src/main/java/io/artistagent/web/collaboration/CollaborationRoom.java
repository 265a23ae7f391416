package io.artistagent.web.collaboration;

import io.artistagent.web.api.CollaborationKind;
import io.artistagent.web.forms.FieldWords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the collaboration room offers to the parts that all rooms share. */
@Configuration(proxyBeanMethods = false)
class CollaborationRoom {

    @Bean
    FieldWords kindOfCollaboration() {
        return FieldWords.choice("kind", CollaborationKind.class);
    }

    @Bean
    FieldWords lastDayOfProposal() {
        return FieldWords.day("expiresAt");
    }
}
