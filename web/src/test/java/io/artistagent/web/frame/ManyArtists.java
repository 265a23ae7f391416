package io.artistagent.web.frame;

import com.sun.net.httpserver.HttpExchange;
import io.artistagent.web.client.ApiStub;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
public record ManyArtists(ApiStub stub, int count, List<String> asked) implements AutoCloseable {

    private static final String WAITING = "\"waiting\":{\"requests\":0,\"imports\":0}";
    private static final Pattern LIMIT = Pattern.compile("limit=(\\d+)");
    private static final Pattern CURSOR = Pattern.compile("cursor=from-(\\d+)");

    public static ManyArtists start(int count) {
        ApiStub stub = new ApiStub();
        ManyArtists api = new ManyArtists(stub, count, new CopyOnWriteArrayList<>());
        stub.on("/me/artists", exchange -> ApiStub.json(exchange, 200, api.some(exchange)))
                .on("/labels/me/dashboard", exchange -> ApiStub.json(exchange, 200, api.roster(exchange)))
                .on("/artists/", exchange -> ApiStub.json(exchange, 200, about(exchange)))
                .on("/collaborations", exchange -> ApiStub.json(exchange, 200, "{}"));
        return api;
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

    @Override
    public void close() {
        stub.close();
    }
}
