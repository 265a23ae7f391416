package io.artistagent.standalone.erasure;

import io.artistagent.standalone.ApiClient;
import io.artistagent.testkit.tokens.DemoTokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All kinds of callers of the API: one person of each role, a service, and an unauthenticated client. */
final class Roles {

    private static final List<String> USERS = List.of("alma", "bruno", "lena", "olaf", "clara", "root");

    private final Map<String, ApiClient> clients = new LinkedHashMap<>();

    Roles(String site, String issuer) {
        DemoTokens keycloak = new DemoTokens(issuer);
        USERS.forEach(user -> clients.put(user, ApiClient.withToken(site, keycloak.ofDemoUser(user))));
        clients.put("a service", ApiClient.withToken(site, keycloak.ofService()));
        clients.put("an unauthenticated client", ApiClient.withToken(site, null));
    }

    /** Returns the words in the responses to all callers, whatever their status. */
    List<Finding> ask(List<String> addresses, Needles needles) {
        List<Finding> found = new ArrayList<>();
        clients.forEach((name, apiClient) -> addresses.forEach(address -> needles.in(
                        withoutTheQuestion(apiClient.get(address).body(), address))
                .forEach(what -> found.add(new Finding(address + " for " + name, what)))));
        return found;
    }

    /** Removes the search term, which the caller knows: a problem that repeats the request's address reveals nothing. */
    private static String withoutTheQuestion(String answer, String address) {
        int question = address.indexOf("?q=");
        return question < 0 ? answer : answer.replace(address.substring(question + 3), "");
    }

    int count() {
        return clients.size();
    }
}
