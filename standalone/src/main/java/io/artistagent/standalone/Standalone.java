package io.artistagent.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The command behind {@code make dev}. */
public final class Standalone {

    private Standalone() {}

    public static void main(String[] arguments) {
        Console console =
                new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        if (List.of(arguments).contains("--settings")) {
            console.say(Settings.table());
            return;
        }
        quietUntilTheApplicationConfiguresLogging();
        Running running = new Running(console);
        Thread stop = new Thread(running::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            Settings settings = Settings.of(System.getenv());
            console.say("Artist Agent starts, with its data in %s".formatted(settings.data()));
            new Launch(settings, console, running).run();
            console.say(Welcome.text(settings));
        } catch (RuntimeException e) {
            if (!running.isStopping()) {
                explain(e, console);
                System.exit(1);
            }
        }
    }

    private static void explain(RuntimeException e, Console console) {
        console.say("Artist Agent did not start:");
        console.say(e.getMessage() == null ? e.toString() : e.getMessage());
        LoggerFactory.getLogger(Standalone.class).debug("Did not start", e);
    }

    private static void quietUntilTheApplicationConfiguresLogging() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
    }
}
