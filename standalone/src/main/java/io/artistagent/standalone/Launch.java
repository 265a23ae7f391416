package io.artistagent.standalone;

import io.artistagent.embedded.mongo.EmbeddedMongo;
import io.artistagent.processes.ChildServer;
import io.artistagent.standalone.StartedParts.Level;
import io.artistagent.standalone.SupervisedServer.Patience;
import io.artistagent.standalone.residual.ResidualData;
import io.artistagent.standalone.residual.ResidualDataConfiguration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One start, from the checks to the running application. Servers that do not need each other start in parallel. */
final class Launch {

    private static final ThreadFactory THREADS =
            Thread.ofPlatform().daemon().name("startup-", 1).factory();
    private static final Executor THREAD_PER_PART =
            part -> THREADS.newThread(part).start();

    private final Settings settings;
    private final Stores stores;
    private final Console console;
    private final StartedParts startedParts;

    Launch(Settings settings, Console console, StartedParts startedParts) {
        this.settings = settings;
        this.stores = new Stores(settings);
        this.console = console;
        this.startedParts = startedParts;
    }

    void run() {
        requireUsableData();
        DataDirectoryLock hold = DataDirectoryLock.hold(settings.data());
        startedParts.started(Level.DATA_DIRECTORY, "The data directory", () -> {
            // A server whose start was interrupted is not in the list of running parts
            stores.stopLeftBehind();
            hold.close();
        });
        DataFormat.record(settings.data());
        stores.stopLeftBehind();
        settings.requireFreePorts();
        switch (settings.stores()) {
            case EMBEDDED -> onEmbeddedServers();
            case COMPOSE -> onContainers();
        }
    }

    /** Comes first: data that this version cannot use is left untouched. */
    private void requireUsableData() {
        DataFormat.require(settings.data());
        DataLayout.require(settings.data());
        if (settings.stores() == StoresChoice.EMBEDDED) {
            stores.requireUsableData();
        }
    }

    private void onContainers() {
        new ComposeStores(settings).require();
        await(startApplication(
                () -> run(new SpringApplication(StandaloneApplication.class), ApplicationArguments.of(settings))));
    }

    private void onEmbeddedServers() {
        // Before the databases are created: if they already exist, a missing key was lost
        stores.masterKey();
        CompletableFuture<SupervisedServer> postgreSql =
                keep(Level.STORE, "PostgreSQL", settings.postgreSql(), stores::postgreSql);
        // Afterwards, so that documents always come from a database: if it is gone, it was lost
        CompletableFuture<EmbeddedMongo> mongo = postgreSql.thenCompose(
                ready -> start(Level.STORE, "MongoDB-compatible store", settings.mongo(), stores::mongo));
        CompletableFuture<SupervisedServer> redis = keep(Level.STORE, "Redis", settings.redis(), stores::redis);
        CompletableFuture<SupervisedServer> keycloak =
                keep(Level.SIGN_IN, "Keycloak", settings.keycloak(), stores::keycloak);
        CompletableFuture<?> application = CompletableFuture.allOf(postgreSql, mongo, redis)
                .thenCompose(ready -> startApplication(
                        () -> application(new ResidualData(List.of(postgreSql.join(), mongo.join(), redis.join())))));
        await(keycloak, application);
    }

    private CompletableFuture<?> startApplication(Supplier<ConfigurableApplicationContext> application) {
        return start(Level.APPLICATION, "Application", settings.http(), application);
    }

    /** The first failure ends the wait: after a failed start there is no point in waiting for the other servers. */
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

    private CompletableFuture<SupervisedServer> keep(
            Level level, String name, int port, Supplier<? extends ChildServer> server) {
        return start(level, name, port, () -> SupervisedServer.start(name, port, server, console, Patience.USUAL));
    }

    private <S extends AutoCloseable> CompletableFuture<S> start(
            Level level, String name, int port, Supplier<S> server) {
        console.step(name + " starts");
        return CompletableFuture.supplyAsync(server, THREAD_PER_PART).thenApply(ready -> {
            startedParts.started(level, name, ready);
            console.step("%s is ready on 127.0.0.1:%d".formatted(name, port));
            return ready;
        });
    }

    private ConfigurableApplicationContext application(ResidualData residualData) {
        SpringApplication application =
                new SpringApplication(StandaloneApplication.class, ResidualDataConfiguration.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("residualData", residualData));
        return run(application, ApplicationArguments.of(settings, stores));
    }

    private ConfigurableApplicationContext run(SpringApplication application, String[] arguments) {
        // The shutdown hook of Standalone stops everything in order
        application.setRegisterShutdownHook(false);
        DevelopmentConsole people = new DevelopmentConsole(startedParts::reportProblem);
        application.addListeners(people);
        ConfigurableApplicationContext context = application.run(arguments);
        people.followHealth(context);
        return context;
    }
}
