package io.artistagent.command.pictures;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.artistagent.eventlog.pictures.PictureStore;
import io.artistagent.eventlog.retention.RetentionLog;
import io.artistagent.eventlog.retention.RetentionRule;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Schedules the sweep that deletes abandoned pictures. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PictureSettings.class)
class PicturesConfiguration {

    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    /** Far longer than any command takes. */
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    @Bean
    RetentionRule abandonedPictures() {
        return new RetentionRule(
                "abandoned-pictures",
                "Pictures that were uploaded but never shown",
                "1 hour after the upload",
                "the job sweep-pictures, every hour");
    }

    @Bean
    Task<Void> sweepPictures(
            PictureStore store, ShownPictures shown, RetentionLog retention, RetentionRule abandonedPictures) {
        return Tasks.recurring("sweep-pictures", FixedDelay.of(SWEEP_EVERY))
                .execute((task, context) -> retention.ran(abandonedPictures, sweep(store, shown)));
    }

    /**
     * Deletes pictures whose process was killed before it sent the command that shows them.
     *
     * @return how many
     */
    static int sweep(PictureStore store, ShownPictures shown) {
        int discarded = 0;
        for (PictureStore.Unpublished picture : store.unpublishedFor(ABANDONED_AFTER)) {
            if (!shown.shows(picture.shownBy(), picture.id())) {
                store.discard(picture.id());
                discarded++;
            }
        }
        return discarded;
    }
}
