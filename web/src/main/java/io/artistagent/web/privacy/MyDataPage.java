package io.artistagent.web.privacy;

import io.artistagent.web.client.ApiResult;
import io.artistagent.web.client.Page;

/** A person’s own data at a glance. Each part can be unavailable without the others. */
public record MyDataPage(
        ApiResult<Page<DataRequest>> requests, ApiResult<Consent.All> consents, ApiResult<Page<OwnAccess>> accesses) {

    public Consent.All decisions() {
        return consents.or(Consent.All.NONE);
    }
}
