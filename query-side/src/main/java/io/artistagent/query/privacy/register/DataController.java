package io.artistagent.query.privacy.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The company that runs this installation and is responsible for the data in it (GDPR, Article 30(1)(a) and (e)). No program knows it, so
 * these are settings.
 *
 * @param name null until it is set; in production, the query side does not start without it
 * @param contact an e-mail address or telephone number that people can use
 * @param jointControllers others who decide on the use of the data together with the company, with their contact
 * @param representative of a company outside the Union; null if it needs none
 * @param dataProtectionOfficer the name and contact; null if none is appointed
 * @param transfers to third countries, with the country and the safeguards, by the name of the activity; {@code all} stands for every one
 */
@ConfigurationProperties("artist-agent.controller")
public record DataController(
        @Nullable String name,
        @Nullable String address,
        @Nullable String contact,
        List<String> jointControllers,
        @Nullable String representative,
        @Nullable String dataProtectionOfficer,
        Map<String, List<String>> transfers) {

    static final String ALL = "all";

    public DataController {
        jointControllers = list(jointControllers);
        transfers = map(transfers);
    }

    /** The transfers of the data of an activity to third countries. */
    public List<String> transfersOf(String activity) {
        return Stream.of(ALL, activity)
                .flatMap(name -> transfers.getOrDefault(name, List.of()).stream())
                .toList();
    }

    private static List<String> list(@Nullable List<String> set) {
        return set == null ? List.of() : List.copyOf(set);
    }

    private static Map<String, List<String>> map(@Nullable Map<String, List<String>> set) {
        return set == null ? Map.of() : Map.copyOf(set);
    }
}
