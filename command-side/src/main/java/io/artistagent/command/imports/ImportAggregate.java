package io.artistagent.command.imports;

import io.artistagent.command.AggregateDefinition;
import io.artistagent.command.LogReader;
import io.artistagent.command.LogReaders;
import io.artistagent.domain.imports.Import;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate of an import, with its snapshots. */
@Configuration(proxyBeanMethods = false)
class ImportAggregate {

    /** Each event of an import holds hundreds of rows: to read them again for every batch would take longer than the batch. */
    private static final int EVENTS_PER_SNAPSHOT = 5;

    @Bean
    AggregateDefinition<Import> importAggregate() {
        return AggregateDefinition.withSnapshotEvery(EVENTS_PER_SNAPSHOT, Import.class);
    }

    @Bean
    LogReader<Import> importReader(LogReaders readers) {
        return readers.of(Import.class);
    }
}
