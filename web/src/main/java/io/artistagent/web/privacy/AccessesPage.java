package io.artistagent.web.privacy;

import io.artistagent.web.client.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One page of the list of who has seen a person's data. */
public record AccessesPage(Page<OwnAccess> found) {

    public List<Looks> looks() {
        return Looks.of(found.items());
    }

    public String next() {
        return "/me/data/accesses?cursor="
                + URLEncoder.encode(String.valueOf(found.nextCursor()), StandardCharsets.UTF_8);
    }
}
