package io.artistagent.standalone;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One start, from the checks to the running application: what does not need one another starts at the same time. */
final class Launch {

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
        running.started("Data directory", () -> {
            // A server whose start was interrupted is known to nobody else
            stores.stopLeftBehind();
            hold.close();
        });
        stores.stopLeftBehind();
        settings.requireFreePorts();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var postgreSql = start("PostgreSQL", settings.postgreSql(), stores::postgreSql, executor);
            var mongo = start("MongoDB-compatible store", settings.mongo(), stores::mongo, executor);
            var redis = start("Redis", settings.redis(), stores::redis, executor);
            var keycloak = start("Keycloak", settings.keycloak(), stores::keycloak, executor);
            CompletableFuture.allOf(postgreSql, mongo, redis)
                    .thenCompose(ready -> start("Application", settings.http(), this::application, executor))
                    .thenCombine(keycloak, (application, server) -> application)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private <S extends AutoCloseable> CompletableFuture<S> start(
            String name, int port, Supplier<S> server, ExecutorService executor) {
        console.step(name + " starts");
        return CompletableFuture.supplyAsync(server, executor).thenApply(ready -> {
            running.started(name, ready);
            console.step("%s is ready on 127.0.0.1:%d".formatted(name, port));
            return ready;
        });
    }

    private ConfigurableApplicationContext application() {
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        // Everything is stopped in its order by our own hook
        application.setRegisterShutdownHook(false);
        return application.run(ApplicationArguments.of(settings));
    }
}
