package io.artistagent.web.catalogue;

import io.artistagent.web.client.Answer;
import io.artistagent.web.client.Caller;
import io.artistagent.web.client.Page;
import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Collaborations about tracks. */
interface AgreementsApi {

    /** Those of the caller's artist that are about one of some tracks, the latest first. */
    @GetExchange("/collaborations")
    Answer<Page<Agreement>> about(
            Caller caller, @RequestParam String artistId, @RequestParam List<String> trackId, @RequestParam int limit);
}
