package io.artistagent.web.frame;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A stub of the API for a person with the given number of artists, whose ids count from 0.
 *
 * @param asked the query strings of the requests for the list of all artists
 */
public record ManyArtists(HttpServer server, int count, List<String> asked) implements AutoCloseable {

    private static final String WAITING = "\"waiting\":{\"requests\":0,\"imports\":0}";
    private static final Pattern LIMIT = Pattern.compile("limit=(\\d+)");
    private static final Pattern CURSOR = Pattern.compile("cursor=from-(\\d+)");

    public static ManyArtists start(int count) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ManyArtists api = new ManyArtists(server, count, new CopyOnWriteArrayList<>());
            server.createContext("/api/v1/me/artists", exchange -> api.answer(exchange, api.some(exchange)));
            server.createContext("/api/v1/labels/me/dashboard", exchange -> api.answer(exchange, api.roster(exchange)));
            server.createContext("/api/v1/artists/", exchange -> api.answer(exchange, about(exchange)));
            server.createContext("/api/v1/collaborations", exchange -> api.answer(exchange, "{}"));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String some(HttpExchange exchange) {
        return part(exchange, ManyArtists::artist, "{");
    }

    private String roster(HttpExchange exchange) {
        asked.add(exchange.getRequestURI().getQuery());
        return part(
                exchange,
                number -> "{\"artistId\":\"" + number + "\",\"stageName\":\"Artist " + number + "\"," + WAITING + "}",
                "{\"total\":{\"artists\":" + count + ",\"reported\":0," + WAITING + "},");
    }

    private String part(HttpExchange exchange, UnaryOperator<String> item, String before) {
        String query = exchange.getRequestURI().getQuery();
        int from = number(CURSOR, query, 0);
        int to = Math.min(count, from + number(LIMIT, query, 25));
        return IntStream.range(from, to)
                .mapToObj(number -> item.apply(String.valueOf(number)))
                .collect(Collectors.joining(
                        ",", before + "\"items\":[", to == count ? "]}" : "],\"nextCursor\":\"from-" + to + "\"}"));
    }

    private static String about(HttpExchange exchange) {
        String[] path = exchange.getRequestURI().getPath().split("/");
        return path.length == 5 ? artist(path[4]) : "{}";
    }

    private static String artist(String id) {
        return "{\"id\":\"" + id + "\",\"stageName\":\"Artist " + id + "\",\"owned\":true,\"version\":0}";
    }

    private static int number(Pattern pattern, String query, int otherwise) {
        Matcher found = pattern.matcher(query);
        return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
