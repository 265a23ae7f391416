package io.artistagent.eventlog.erasure;

import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.erasure.ErasureProgress.Place;
import java.util.List;

/**
 * Places that may hold personal data. Each component that stores some offers its places as a bean, and an erasure is complete when every
 * place has given its receipt.
 */
@FunctionalInterface
public interface PersonalDataPlaces {

    /** Returns for each place whether it no longer holds anything of this erased person. */
    List<Place> receipts(PersonId person);
}
