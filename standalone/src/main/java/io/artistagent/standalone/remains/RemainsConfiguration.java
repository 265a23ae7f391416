package io.artistagent.standalone.remains;

import io.artistagent.eventlog.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** For the system that runs its stores itself: it alone may write their files anew. */
@Configuration(proxyBeanMethods = false)
@Import({FilesForget.class, OtherPlaces.class, EndedSessions.class})
public class RemainsConfiguration {

    @Bean
    Projection files() {
        return new Projection(FilesForget.NAME, 100);
    }
}
