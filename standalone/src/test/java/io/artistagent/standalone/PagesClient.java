package io.artistagent.standalone;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A client of the pages that signs in through the real Keycloak and sends forms. It shows nothing, and takes a tenth of a browser's time.
 */
public final class PagesClient {

    private static final Pattern REGISTRATION = Pattern.compile("(?s)id=\"kc-registration\".*?href=\"([^\"]+)\"");
    private static final Pattern ACTION = Pattern.compile("<form[^>]+action=\"([^\"]+login-actions[^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input\\s+type=\"hidden\"\\s+name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final URI site;
    private final CookieJar cookies = new CookieJar();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public PagesClient(URI site) {
        this.site = site;
    }

    /** Signs in with an existing account. */
    public PagesClient signIn(String user, String password) throws IOException, InterruptedException {
        return signedIn(signInForm(), Map.of("username", user, "password", password));
    }

    /** Creates an account with these fields of the registration form, and signs in. */
    public PagesClient signUp(Map<String, String> fields) throws IOException, InterruptedException {
        HttpResponse<String> signIn = signInForm();
        return signedIn(get(linkIn(signIn, REGISTRATION)), fields);
    }

    private HttpResponse<String> signInForm() throws IOException, InterruptedException {
        return get(site.resolve("/oauth2/authorization/artist-agent-web"));
    }

    private PagesClient signedIn(HttpResponse<String> form, Map<String, String> fields)
            throws IOException, InterruptedException {
        HttpResponse<String> response = send(linkIn(form, ACTION), fields);
        if (response.statusCode() != 200 || !response.uri().getAuthority().equals(site.getAuthority())) {
            throw new IllegalStateException("Not signed in: " + response.statusCode() + " at " + response.uri());
        }
        return this;
    }

    private static URI linkIn(HttpResponse<String> page, Pattern link) {
        Matcher matcher = link.matcher(page.body());
        if (!matcher.find()) {
            throw new IllegalStateException("No link " + link + " at " + page.uri() + ": " + page.statusCode());
        }
        return page.uri().resolve(matcher.group(1).replace("&amp;", "&"));
    }

    /** Returns the cookies of the pages and of Keycloak. */
    public List<HttpCookie> cookies() {
        return cookies.all();
    }

    /** Follows one redirect more than the client of the JDK, which stops after four: a sign-in of an erased person takes five. */
    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        Optional<String> next = response.headers().firstValue("Location");
        return next.isEmpty()
                ? response
                : http.send(
                        HttpRequest.newBuilder(response.uri().resolve(next.get()))
                                .build(),
                        BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return get(site.resolve(page));
    }

    /** Sends a page's form with these fields and the page's hidden fields. */
    public HttpResponse<String> fill(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(get(page).body());
        while (hidden.find()) {
            all.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        all.putAll(fields);
        return send(site.resolve(action), all);
    }

    public HttpResponse<String> send(URI where, Map<String, String> fields) throws IOException, InterruptedException {
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
