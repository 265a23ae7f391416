package io.artistagent.eventlog.history;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.eventlog.upcasting.EventForm;
import io.artistagent.eventlog.upcasting.OldEvent;
import io.artistagent.eventlog.upcasting.Upcaster;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How the founding of a band was told in earlier versions, and the upcasters that lead from there to today. */
public final class BandHistory {

    public static final EventForm FIRST = new EventForm("io.artistagent.eventlog.history.BandStarted", "1");
    public static final EventForm SECOND = new EventForm(FIRST.type(), "2");
    public static final EventForm RENAMED = new EventForm(BandFounded.class.getName(), "1");
    public static final EventForm TODAY = new EventForm(BandFounded.class.getName(), "2");

    /** The fields that were personal at first. */
    public static final Set<String> PERSONAL_AT_FIRST = Set.of("name", "contact");

    public static final PersonId ALMA = new PersonId(UUID.fromString("0c0a7a5e-6f0d-4b1e-9d53-1f6f7f1c2a01"));
    public static final String BAND = "5b1d2a44-8d5e-4b7a-a7a1-3f0f6f3f9b11";

    private BandHistory() {}

    public static Upcaster[] upcasters() {
        return new Upcaster[] {
            new AStageNameAndACountry(), new StartedIsFounded(), new TheCityIsPersonal(), new TheContactHadACity()
        };
    }

    /** What the first version stored, before anything was sealed. */
    public static ObjectNode atFirst() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("bandId", BAND)
                .put("founder", ALMA.value().toString())
                .put("name", "The Boats")
                .put("fee", new BigDecimal("10.50"))
                .put("city", "Basel")
                .put("contact", "alma@example.org");
    }

    /** The same as it is told today. */
    public static BandFounded today() {
        return new BandFounded(
                BAND,
                ALMA,
                Personal.of("The Boats"),
                "CH",
                new BigDecimal("10.50"),
                Personal.of("Basel"),
                Personal.of(new BandFounded.Contact("alma@example.org", false)));
    }

    /** The same once its founder is erased. */
    public static BandFounded erased() {
        return new BandFounded(
                BAND, ALMA, Personal.erased(), "CH", new BigDecimal("10.50"), Personal.erased(), Personal.erased());
    }

    /** Another past: where a contact is told with the city in it. */
    public record TheContactHadACity() implements Upcaster {

        static final EventForm BEGUN = new EventForm("com.example.BandBegun", "1");

        @Override
        public EventForm from() {
            return BEGUN;
        }

        @Override
        public EventForm to() {
            return TODAY;
        }

        @Override
        public void change(OldEvent event) {
            event.copy("contact", "city")
                    .changePersonal("city", contact -> contact.path("city"))
                    .changePersonal(
                            "contact",
                            contact ->
                                    ((ObjectNode) contact).put("checked", false).without("city"));
        }
    }

    /** Names became stage names, and bands without a country were all Swiss. */
    public record AStageNameAndACountry() implements Upcaster {

        @Override
        public EventForm from() {
            return FIRST;
        }

        @Override
        public EventForm to() {
            return SECOND;
        }

        @Override
        public void change(OldEvent event) {
            event.rename("name", "stageName").json().put("country", "CH");
        }
    }

    /** The class got another name, and a contact became more than an address. */
    public record StartedIsFounded() implements Upcaster {

        @Override
        public EventForm from() {
            return SECOND;
        }

        @Override
        public EventForm to() {
            return RENAMED;
        }

        @Override
        public void change(OldEvent event) {
            event.changePersonal(
                    "contact",
                    address -> JsonMapper.shared()
                            .createObjectNode()
                            .put("email", address.asString())
                            .put("checked", false));
        }
    }

    /** What had been in the clear was found to be personal. */
    public record TheCityIsPersonal() implements Upcaster {

        @Override
        public EventForm from() {
            return RENAMED;
        }

        @Override
        public EventForm to() {
            return TODAY;
        }

        @Override
        public void change(OldEvent event) {}

        @Override
        public Set<String> becomePersonal() {
            return Set.of("city");
        }
    }
}
