package io.artistagent.command.pictures;

import io.artistagent.command.pictures.image.Pictures;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Decodes and scales pictures on a few platform threads. Requests run on virtual threads, which share one carrier thread per core; decoding
 * there would block all other requests.
 */
@Component
class PictureWorkers implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ThreadPoolExecutor threads;

    PictureWorkers(PictureSettings settings) {
        this.threads = new ThreadPoolExecutor(
                settings.permits(),
                settings.permits(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(settings.waiting()),
                Thread.ofPlatform().name("pictures-", 0).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Returns the picture in every size.
     *
     * @throws io.artistagent.command.pictures.image.PictureRefused if the picture is not acceptable
     * @throws TooManyPictures if too many pictures wait or decoding takes too long
     */
    Map<Integer, byte[]> sizesOf(byte[] file) {
        FutureTask<Map<Integer, byte[]>> task = new FutureTask<>(() -> Pictures.of(file));
        try {
            threads.execute(task);
            return task.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException | TimeoutException busy) {
            throw new TooManyPictures();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooManyPictures();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } finally {
            task.cancel(false);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
