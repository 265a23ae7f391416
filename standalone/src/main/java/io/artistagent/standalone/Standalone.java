package io.artistagent.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The launcher behind {@code make dev}. */
public final class Standalone {

    private Standalone() {}

    public static void main(String[] arguments) {
        Console console =
                new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        if (List.of(arguments).contains("--settings")) {
            console.say(SettingsTable.text());
            return;
        }
        StartedParts startedParts = new StartedParts(console);
        quietUntilTheApplicationConfiguresLogging(startedParts);
        AtomicBoolean failed = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(startedParts, failed.get(), console), "shutdown"));
        try {
            if (!start(Settings.of(environment()), console, startedParts)) {
                failed.set(true);
                System.exit(1);
            }
        } catch (CannotStart badSetting) {
            console.say("Artist Agent did not start: " + badSetting.getMessage());
            failed.set(true);
            System.exit(1);
        }
    }

    /** Returns the environment. Profiles on the command line replace those in the environment, as in Spring. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        @Nullable String profiles = System.getProperty("spring.profiles.active");
        if (profiles != null) {
            environment.put(Settings.PROFILES, profiles);
        }
        return environment;
    }

    /** A requested stop exits with 0 for any signal; otherwise make would report a failure. */
    private static void stop(StartedParts startedParts, boolean failed, Console console) {
        startedParts.close();
        if (startedParts.wasReady()) {
            AfterStop.begin(console);
        }
        if (!failed) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static boolean start(Settings settings, Console console, StartedParts startedParts) {
        try {
            console.say("Starting Artist Agent with its data in %s".formatted(settings.data()));
            new Launch(settings, console, startedParts).run();
            console.say(Welcome.text(settings));
            startedParts.ready();
            return true;
        } catch (RuntimeException | Error e) {
            if (!startedParts.isStopping()) {
                explain(e, settings.data(), console);
                return false;
            }
            return true;
        }
    }

    private static void explain(Throwable e, Path data, Console console) {
        console.say("Artist Agent did not start:");
        console.say(FailureMessage.of(e));
        if (!FailureMessage.saysItAll(e)) {
            Path details = data.resolve("logs").resolve("failed-start.txt");
            try {
                Files.createDirectories(details.getParent());
                Files.writeString(details, ThrowableProxyUtil.asString(new ThrowableProxy(e)));
                console.say("For details, see " + details);
            } catch (IOException noFile) {
                console.say("Cannot write the details to %s: %s".formatted(details, FailureMessage.of(noFile)));
            }
        }
    }

    private static void quietUntilTheApplicationConfiguresLogging(StartedParts startedParts) {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
            // Logs whole commands; standalone.yaml says why that is off
            root.getLoggerContext().getLogger("de.bwaldvogel").setLevel(Level.OFF);
            // A Ctrl-C also ends the script that detects the Linux distribution, before this JVM knows of the stop
            root.getLoggerContext().getLogger("io.zonky.test").setLevel(Level.OFF);
            new DevelopmentConsole(startedParts::reportProblem).replaceAll();
        }
    }
}
