package io.artistagent.command.imports;

import io.artistagent.command.aggregates.AggregateDefinition;
import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.aggregates.AggregateReaders;
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
    AggregateReader<Import> importReader(AggregateReaders readers) {
        return readers.of(Import.class);
    }
}
