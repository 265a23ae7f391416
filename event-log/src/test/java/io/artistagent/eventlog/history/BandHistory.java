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

/** The earlier forms of {@link BandFounded}, and the upcasters from them to the current form. */
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

    /** The event as the first version stored it, in the clear. */
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

    /** The same event in its current form. */
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

    /** The same event after its founder is erased. */
    public static BandFounded erased() {
        return new BandFounded(
                BAND, ALMA, Personal.erased(), "CH", new BigDecimal("10.50"), Personal.erased(), Personal.erased());
    }

    /** A separate history: the contact used to contain the city. */
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

    /** Renames the name, and adds the country, which was always Switzerland. */
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

    /** Renames the class, and turns the contact from an address into an object. */
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

    /** Makes a field personal that was stored in the clear. */
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
