package io.artistagent.domain.consent;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import io.artistagent.domain.privacy.Reason;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The data of a person may be used again. */
@Revision("1")
public record RestrictionLifted(
        @DataSubject PersonId person,
        @PersonalData @Nullable Personal<Reason> reason) {}
