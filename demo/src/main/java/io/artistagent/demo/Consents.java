package io.artistagent.demo;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Gives the consents without which imported figures take no part in matching. */
final class Consents {

    private final Api api;

    Consents(Api api) {
        this.api = api;
    }

    /** Agrees to the newest text of every purpose. A repeated consent changes nothing. */
    void giveAll(String person) {
        for (JsonNode consent : api.get(person, "/me/consents").body().path("items")) {
            api.put(
                    person,
                    "/me/consents/" + consent.path("purpose").asString(),
                    Map.of("textVersion", consent.path("newestVersion").asString()));
        }
    }
}
