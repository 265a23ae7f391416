package io.artistagent.eventlog.history;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import java.math.BigDecimal;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** An event with a history: it was once called BandStarted, and most of its fields were renamed (see {@link BandHistory}). */
@Revision("2")
public record BandFounded(
        String bandId,
        @DataSubject PersonId founder,
        @PersonalData Personal<String> stageName,
        String country,
        BigDecimal fee,
        @PersonalData @Nullable Personal<String> city,
        @PersonalData @Nullable Personal<Contact> contact) {

    public record Contact(String email, boolean checked) {}
}
