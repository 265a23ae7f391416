package io.artistagent.standalone;

import io.artistagent.embedded.ChildServer;
import io.artistagent.standalone.Kept.Patience;
import io.artistagent.standalone.Running.Level;
import io.artistagent.standalone.remains.Remains;
import io.artistagent.standalone.remains.RemainsConfiguration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One start, from the checks to the running application: what does not need one another starts at the same time. */
final class Launch {

    private static final Executor EACH_ON_ITS_OWN =
            part -> Thread.ofPlatform().daemon().name("start").start(part);

    private final Settings settings;
    private final Stores stores;
    private final Console console;
    private final Running running;

    Launch(Settings settings, Console console, Running running) {
        this.settings = settings;
        this.stores = new Stores(settings);
        this.console = console;
        this.running = running;
    }

    void run() {
        OneInstance hold = OneInstance.hold(settings.data());
        running.started(Level.GROUND, "The data directory", () -> {
            // A server whose start was interrupted is known to nobody else
            stores.stopLeftBehind();
            hold.close();
        });
        stores.stopLeftBehind();
        settings.requireFreePorts();
        switch (settings.stores()) {
            case EMBEDDED -> onEmbeddedServers();
            case COMPOSE -> onContainers();
        }
    }

    private void onContainers() {
        new ComposeStores(settings).require();
        DataFormat.require(settings.data());
        await(startApplication(
                () -> run(new SpringApplication(StandaloneApplication.class), ApplicationArguments.of(settings))));
    }

    private void onEmbeddedServers() {
        DataFormat.require(settings.data());
        // Before the password of the database that it is for, by which its loss is noticed
        stores.masterKey();
        var postgreSql = keep(Level.STORE, "PostgreSQL", settings.postgreSql(), stores::postgreSql);
        var mongo = start(Level.STORE, "MongoDB-compatible store", settings.mongo(), stores::mongo);
        var redis = keep(Level.STORE, "Redis", settings.redis(), stores::redis);
        var keycloak = keep(Level.SIGN_IN, "Keycloak", settings.keycloak(), stores::keycloak);
        var application = CompletableFuture.allOf(postgreSql, mongo, redis)
                .thenCompose(ready -> startApplication(
                        () -> application(new Remains(List.of(postgreSql.join(), mongo.join(), redis.join())))));
        await(keycloak, application);
    }

    private CompletableFuture<?> startApplication(Supplier<ConfigurableApplicationContext> application) {
        return start(Level.APPLICATION, "Application", settings.http(), application);
    }

    /** The first failure ends the wait: nobody looks at a clock for a Keycloak that is of no use any more. */
    private static void await(CompletableFuture<?>... parts) {
        CompletableFuture<Object> failure = new CompletableFuture<>();
        for (CompletableFuture<?> part : parts) {
            part.whenComplete((ready, failed) -> {
                if (failed != null) {
                    failure.completeExceptionally(failed);
                }
            });
        }
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(parts), failure).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<Kept> keep(Level level, String name, int port, Supplier<? extends ChildServer> server) {
        return start(level, name, port, () -> Kept.start(name, port, server, console, Patience.USUAL));
    }

    private <S extends AutoCloseable> CompletableFuture<S> start(
            Level level, String name, int port, Supplier<S> server) {
        console.step(name + " starts");
        return CompletableFuture.supplyAsync(server, EACH_ON_ITS_OWN).thenApply(ready -> {
            running.started(level, name, ready);
            console.step("%s is ready on 127.0.0.1:%d".formatted(name, port));
            return ready;
        });
    }

    private ConfigurableApplicationContext application(Remains remains) {
        SpringApplication application = new SpringApplication(StandaloneApplication.class, RemainsConfiguration.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("remains", remains));
        return run(application, ApplicationArguments.of(settings, stores));
    }

    private ConfigurableApplicationContext run(SpringApplication application, String[] arguments) {
        // Everything is stopped in its order by our own hook
        application.setRegisterShutdownHook(false);
        ConsoleForPeople people = new ConsoleForPeople(console);
        application.addListeners(people);
        ConfigurableApplicationContext context = application.run(arguments);
        people.followHealth(context);
        return context;
    }
}
