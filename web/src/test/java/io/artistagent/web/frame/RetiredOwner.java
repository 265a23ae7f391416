package io.artistagent.web.frame;

import com.sun.net.httpserver.HttpExchange;
import io.artistagent.web.client.ApiClients;
import io.artistagent.web.client.ApiStub;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person whose only artist, Kofi, has retired, and an API that knows this artist, a track, a release, and a request of Alma, who has retired, too. */
public final class RetiredOwner implements AutoCloseable {

    public static final UUID KOFI = new UUID(0, 1);
    public static final UUID TRACK = new UUID(0, 2);
    public static final UUID RELEASE = new UUID(0, 3);
    public static final UUID ALMA = new UUID(0, 4);

    public static final UUID REQUEST = new UUID(0, 5);

    private static final String ARTIST = "{\"id\":\"%s\",\"stageName\":\"%s\",\"status\":\"RETIRED\",\"owned\":%s}";
    private static final String WORK = "{\"id\":\"%s\",\"artistId\":\"" + KOFI + "\",\"title\":\"Boat\"}";

    private static final String REQUESTED = "{\"id\":\"" + REQUEST + "\",\"from\":{\"id\":\"" + ALMA
            + "\",\"stageName\":\"Alma\",\"retired\":%1$s},\"to\":{\"id\":\"" + KOFI
            + "\",\"stageName\":\"Kofi\",\"retired\":%1$s},\"status\":\"PENDING\"}";
    private static final String PENDING = REQUESTED.formatted(true);
    private static final String OF_ACTIVE_ARTISTS = REQUESTED.formatted(false);

    private final ApiStub api = new ApiStub().on("/", RetiredOwner::answer);
    private final PageRequest request = new PageRequest("/form", api.clients());

    public RetiredOwner() {
        request.servletRequest().getSession();
    }

    /** Returns the notice that the next page shows. */
    public @Nullable Notice notice() {
        return new PageSession(request.servletRequest()).takeNotice();
    }

    public ApiClients clients() {
        return api.clients();
    }

    public PageContext context() throws IOException {
        return request.context();
    }

    @Override
    public void close() {
        request.close();
        api.close();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String kofi = ARTIST.formatted(KOFI, "Kofi", true);
        Map<String, String> bodies = Map.of(
                "/api/v1/me/artists",
                "{\"items\":[" + kofi + "]}",
                "/api/v1/artists/" + KOFI,
                kofi,
                "/api/v1/artists/" + ALMA,
                ARTIST.formatted(ALMA, "Alma", false),
                "/api/v1/public/artists/" + ALMA,
                ARTIST.formatted(ALMA, "Alma", false),
                "/api/v1/tracks/" + TRACK,
                WORK.formatted(TRACK),
                "/api/v1/collaborations/" + REQUEST,
                PENDING,
                "/api/v1/collaborations",
                "{\"items\":[" + PENDING + "," + OF_ACTIVE_ARTISTS + "],\"nextCursor\":\"next\"}",
                "/api/v1/collaborations?next",
                "{\"items\":[" + OF_ACTIVE_ARTISTS + "]}",
                "/api/v1/releases/" + RELEASE,
                WORK.formatted(RELEASE));
        URI address = exchange.getRequestURI();
        String page = String.valueOf(address.getQuery()).contains("cursor=next") ? "?next" : "";
        ApiStub.json(exchange, 200, bodies.getOrDefault(address.getPath() + page, "{\"items\":[]}"));
    }
}
