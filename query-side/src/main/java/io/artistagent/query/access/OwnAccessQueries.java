package io.artistagent.query.access;

import io.artistagent.api.ConsistentWith;
import io.artistagent.api.Limit;
import io.artistagent.api.Page;
import io.artistagent.eventlog.access.AccessQuery;
import io.artistagent.eventlog.access.AccessReader;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows everybody who has looked at their data. */
@RestController
@RequestMapping("/api/v1/me/accesses")
@ConsistentWith({})
@Tag(name = "Privacy")
final class OwnAccessQueries {

    private final AccessReader accesses;

    OwnAccessQueries(AccessReader accesses) {
        this.accesses = accesses;
    }

    @GetMapping
    @Operation(
            summary = "List who has looked at the caller's data, latest first",
            description =
                    "Each look by somebody with a privileged role, with the role and the stated purpose. The person"
                            + " who looked has a pseudonym. What the caller did is left out.")
    Page<OwnAccessView> list(
            Caller caller, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        Permission.SEE_WHO_LOOKED.require(caller);
        Limit count = Limit.of(limit);
        AccessQuery query = AccessQuery.byOthers(caller.person().value(), Places.read(cursor), count.oneMore());
        return Page.of(accesses.find(query), count, Places::cursor)
                .map(each -> OwnAccessView.of(caller.person(), each));
    }
}
