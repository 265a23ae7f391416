package io.artistagent.domain.privacy;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import org.axonframework.serialization.Revision;

/** The data of a person must be kept until the hold is lifted. */
@Revision("1")
public record LegalHoldPlaced(
        @DataSubject PersonId subject, @PersonalData Personal<Reason> reason) {}
