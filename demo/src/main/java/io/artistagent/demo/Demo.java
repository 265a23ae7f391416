package io.artistagent.demo;

import io.artistagent.demo.plan.DemoLink;
import io.artistagent.demo.plan.DemoPlan;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The command behind {@code make demo}. */
public final class Demo {

    private final DemoSettings settings;
    private final Api api;
    private final Progress progress;
    private final Clock clock;

    private Demo(DemoSettings settings, Api api, Progress progress, Clock clock) {
        this.settings = settings;
        this.api = api;
        this.progress = progress;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        @Nullable Console console = System.console();
        Progress progress = new Progress(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                console != null && console.isTerminal());
        Clock clock = Clock.systemUTC();
        try {
            DemoSettings settings = DemoSettings.of(System.getenv());
            try (Api api = new Api(settings.site(), settings.issuer(), clock)) {
                new Demo(settings, api, progress, clock).run();
            }
        } catch (DemoFailed stopped) {
            progress.say("\nThe demo stopped: " + stopped.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        if (!api.isHealthy()) {
            throw new DemoFailed(
                    "Artist Agent does not respond at %s. Start it with make dev, wait until it is ready and try again."
                            .formatted(settings.site()));
        }
        DemoPlan plan = DemoPlan.of(settings.seed(), end());
        progress.say("Filling %s with demo %d, a year that ends on %s. You can interrupt it and run it again."
                .formatted(settings.site(), plan.seed(), plan.end()));
        Summary summary = new PlanExecution(plan, api, progress, clock).run();
        progress.say(summary.text(settings.site().toString()));
    }

    /** Returns the chosen end day, or that of a demo that was started on an earlier day, or yesterday. */
    private LocalDate end() {
        @Nullable LocalDate chosen = settings.end();
        if (chosen != null) {
            return chosen;
        }
        Optional<LocalDate> begun = StreamSupport.stream(
                        api.get("alma", "/me/artists?limit=200")
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .flatMap(artist -> StreamSupport.stream(artist.path("links").spliterator(), false))
                .flatMap(link -> DemoLink.end(link.asString(), settings.seed()).stream())
                .findFirst();
        LocalDate end = begun.orElse(DemoSettings.yesterday(clock));
        if (!end.equals(DemoSettings.yesterday(clock))) {
            progress.say("Continuing demo %d, which ends on %s. Set END to create another one."
                    .formatted(settings.seed(), end));
        }
        return end;
    }
}
