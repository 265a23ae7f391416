package io.artistagent.command.imports;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.artistagent.command.aggregates.AggregateDefinition;
import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.command.aggregates.AggregateReaders;
import io.artistagent.command.imports.files.ExportReader;
import io.artistagent.domain.imports.Import;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.eventlog.retention.RetentionLog;
import io.artistagent.eventlog.retention.RetentionRule;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the import aggregate, and configures the reader, the recording task and the sweep of the imports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportsConfiguration {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration RETRY_AFTER_AT_MOST = Duration.ofMinutes(1);

    /** Each event of an import holds hundreds of rows. Replaying them for every batch would take longer than recording the batch. */
    private static final int EVENTS_PER_SNAPSHOT = 5;

    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    @Bean
    AggregateDefinition<Import> importAggregate() {
        return AggregateDefinition.withSnapshotEvery(EVENTS_PER_SNAPSHOT, Import.class);
    }

    @Bean
    AggregateReader<Import> importReader(AggregateReaders readers) {
        return readers.of(Import.class);
    }

    @Bean
    ExportReader exportReader(ImportSettings settings, Clock clock) {
        return new ExportReader(settings.limits(), clock);
    }

    @Bean
    Task<RecordingCause> recordImport(ImportRecorder recorder) {
        return Tasks.custom(ImportRecorder.TASK)
                .onFailure(new RetryDelays<>(RETRY_AFTER, RETRY_AFTER_AT_MOST))
                .onDeadExecutionRevive()
                .execute((task, context) -> {
                    boolean done = recorder.record(
                            ImportId.of(task.getId()),
                            task.getData(),
                            () -> context.getSchedulerState().isShuttingDown());
                    return done ? new OnCompleteRemove<>() : new OnCompleteReschedule<>(FixedDelay.of(RETRY_AFTER));
                });
    }

    @Bean
    RetentionRule abandonedUploads() {
        return new RetentionRule(
                "abandoned-uploads",
                "Rows of interrupted uploads and of discarded files",
                "24 hours after the upload; the rows of a recorded file are deleted as they are recorded",
                "the job sweep-imports, every hour");
    }

    @Bean
    Task<Void> sweepImports(Staging staging, RetentionLog retention, RetentionRule abandonedUploads) {
        return Tasks.recurring("sweep-imports", FixedDelay.of(SWEEP_EVERY))
                .execute((task, context) -> retention.ran(abandonedUploads, staging.sweep()));
    }

    /** Refuses to start if servlets parse multipart forms, because they would write uploaded files to disk before our code sees them. */
    @Bean
    SmartInitializingSingleton noFileOfAFormReachesTheDisk(ObjectProvider<MultipartConfigElement> multipart) {
        return () -> {
            if (multipart.stream().findAny().isPresent()) {
                throw new IllegalStateException(
                        "Multipart parsing would write uploaded files to disk: set spring.servlet.multipart.enabled to false");
            }
        };
    }
}
