package io.artistagent.command.imports;

import io.artistagent.command.AggregateDefinition;
import io.artistagent.command.LogReader;
import io.artistagent.command.LogReaders;
import io.artistagent.domain.imports.Import;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the import aggregate. */
@Configuration(proxyBeanMethods = false)
class ImportAggregate {

    /** Each event of an import holds hundreds of rows. Replaying them for every batch would take longer than recording the batch. */
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
