package io.artistagent.web.privacy;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;
import java.util.List;

/** A person’s own data at a glance. Each part can be unavailable without the others. */
public record MyDataPage(
        ApiResult<Page<DataRequest>> requests, ApiResult<Consent.All> consents, ApiResult<Page<OwnAccess>> accesses) {

    /** How many rows of the access log are shown. */
    private static final int SOME = 5;

    /** Returns who has seen the data, the newest of them. */
    public List<Looks> looks() {
        return all().stream().limit(SOME).toList();
    }

    /** Returns whether there is more than {@link #looks()}. */
    public boolean hasMoreLooks() {
        return all().size() > SOME || accesses.or(Page.empty()).nextCursor() != null;
    }

    private List<Looks> all() {
        return Looks.of(accesses.or(Page.empty()).items());
    }

    public Consent.All decisions() {
        return consents.or(Consent.All.NONE);
    }
}
