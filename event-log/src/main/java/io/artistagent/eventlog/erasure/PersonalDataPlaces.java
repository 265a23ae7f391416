package io.artistagent.eventlog.erasure;

import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.erasure.ErasureProgress.Place;
import java.util.List;

/**
 * Places that may hold personal data. What holds some offers them as a bean, and an erasure is complete when every place has given its
 * receipt.
 */
@FunctionalInterface
public interface PersonalDataPlaces {

    /** For each place, whether it holds nothing of this erased person any more. */
    List<Place> receipts(PersonId person);
}
