package io.artistagent.eventlog.erasure;

import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.erasure.ErasureProgress.Place;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.readmodel.Positions;
import io.artistagent.eventlog.storage.ReencryptedForms;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Configures erasures for a log that is sealed with the keys of persons. */
@Configuration(proxyBeanMethods = false)
public class ErasureConfiguration {

    @Bean
    Erasures erasures(JdbcClient database, SubjectKeys keys, List<PersonalDataPlaces> places) {
        return new Erasures(database, keys, places);
    }

    @Bean
    ErasureTraces erasureTraces(JdbcClient database, EventCodec codec) {
        return new ErasureTraces(database, codec);
    }

    /** A person counts as erased once their key is destroyed. */
    @Bean
    @Order(1)
    PersonalDataPlaces keysPlace() {
        return person -> List.of(new Place("keys", true));
    }

    @Bean
    @Order(2)
    PersonalDataPlaces logPlace(ReencryptedForms forms) {
        return person -> List.of(new Place("log", forms.pending().isEmpty()));
    }

    @Bean
    @Order(3)
    PersonalDataPlaces projectionPlaces(JdbcClient database, ErasureTraces traces, Positions positions) {
        return new ProjectionPlaces(database, traces, positions);
    }

    /** @param file a list of the erased persons, stored where no database restore overwrites it */
    @Bean(initMethod = "start")
    @ConditionalOnProperty("artist-agent.keys.erased")
    ErasureRegisterFile erasureRegisterFile(
            @Value("${artist-agent.keys.erased}") Path file, SubjectKeys keys, JdbcClient database) {
        return new ErasureRegisterFile(file, keys, database);
    }
}
