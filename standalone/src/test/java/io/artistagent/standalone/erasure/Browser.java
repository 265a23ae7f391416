package io.artistagent.standalone.erasure;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A client of the pages that signs in through the real Keycloak and sends forms. */
final class Browser {

    private static final Pattern ACTION = Pattern.compile("<form[^>]+action=\"([^\"]+login-actions[^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input\\s+type=\"hidden\"\\s+name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final URI site;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieJar())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Browser(URI site) {
        this.site = site;
    }

    Browser signIn(String user) throws IOException, InterruptedException {
        HttpResponse<String> form = get("/oauth2/authorization/artist-agent-web");
        Matcher action = ACTION.matcher(form.body());
        if (!action.find()) {
            throw new IllegalStateException("No form to sign in at " + form.uri() + ": " + form.statusCode());
        }
        URI where = URI.create(action.group(1).replace("&amp;", "&"));
        HttpResponse<String> in = send(where, Map.of("username", user, "password", user + "-demo"));
        if (in.statusCode() != 200 || !in.uri().getAuthority().equals(site.getAuthority())) {
            throw new IllegalStateException("Not signed in: " + in.statusCode() + " at " + in.uri());
        }
        return this;
    }

    HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(site.resolve(page)).build(), BodyHandlers.ofString());
    }

    /** Sends a page's form with these fields and the page's hidden fields. */
    HttpResponse<String> fill(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(get(page).body());
        while (hidden.find()) {
            all.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        all.putAll(fields);
        return send(site.resolve(action), all);
    }

    HttpResponse<String> send(URI where, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(where)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", site.toString())
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
