package io.artistagent.eventlog.erasure;

import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.readmodel.Positions;
import io.artistagent.eventlog.storage.ReencryptedForms;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erasures, for a log that is sealed under keys of persons. */
@Configuration(proxyBeanMethods = false)
public class ErasureConfiguration {

    @Bean
    Erasures erasures(
            JdbcClient database, EventCodec codec, SubjectKeys keys, Positions positions, ReencryptedForms forms) {
        return new Erasures(database, codec, keys, positions, forms);
    }

    /** @param file a list of those who were erased, where no backup of the databases overwrites it */
    @Bean(initMethod = "start")
    @ConditionalOnProperty("artist-agent.keys.erased")
    ErasuresElsewhere erasuresElsewhere(
            @Value("${artist-agent.keys.erased}") Path file, SubjectKeys keys, JdbcClient database) {
        return new ErasuresElsewhere(file, keys, database);
    }
}
