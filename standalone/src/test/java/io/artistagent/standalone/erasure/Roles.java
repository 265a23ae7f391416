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

    Roles(String site, Map<String, String> tokens) {
        tokens.forEach((name, token) -> clients.put(name, ApiClient.withToken(site, token)));
        clients.put("an unauthenticated client", ApiClient.withToken(site, null));
    }

    /** Returns a token of each person and of the service. */
    static Map<String, String> tokens(String issuer) {
        DemoTokens keycloak = new DemoTokens(issuer);
        Map<String, String> tokens = new LinkedHashMap<>();
        USERS.forEach(user -> tokens.put(user, keycloak.ofDemoUser(user)));
        tokens.put("a service", keycloak.ofService());
        return tokens;
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
