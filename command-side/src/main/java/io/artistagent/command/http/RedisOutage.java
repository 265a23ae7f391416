package io.artistagent.command.http;

import io.artistagent.diagnostics.OutageSigns;
import io.artistagent.diagnostics.Server;
import java.util.List;

/** Recognises an unavailable Redis by its client's warnings and failures; the client logs no other warnings. */
final class RedisOutage implements OutageSigns {

    @Override
    public Server server() {
        return new Server("Redis", "redis");
    }

    @Override
    public List<String> loggers() {
        return List.of("org.redisson.");
    }

    @Override
    public List<Class<? extends Throwable>> failures() {
        return RedisFailures.UNAVAILABLE;
    }
}
