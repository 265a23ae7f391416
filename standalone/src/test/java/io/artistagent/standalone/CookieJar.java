package io.artistagent.standalone;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Stores cookies like a browser, which accepts secure cookies from this machine even without https. */
final class CookieJar extends CookieHandler {

    private final Map<String, Map<String, HttpCookie>> cookies = new HashMap<>();

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
        String all = of(address).values().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? Map.of() : Map.of("Cookie", List.of(all));
    }

    @Override
    public void put(URI address, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> {
            if (name != null && name.equalsIgnoreCase("Set-Cookie")) {
                values.forEach(value -> HttpCookie.parse(value).forEach(cookie -> keep(address, cookie)));
            }
        });
    }

    private void keep(URI address, HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            of(address).remove(cookie.getName());
        } else {
            of(address).put(cookie.getName(), cookie);
        }
    }

    List<HttpCookie> all() {
        return cookies.values().stream().flatMap(each -> each.values().stream()).toList();
    }

    private Map<String, HttpCookie> of(URI address) {
        return cookies.computeIfAbsent(address.getAuthority(), it -> new HashMap<>());
    }
}
