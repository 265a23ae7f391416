package io.artistagent.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Is told of every request that the security filters refuse because of who sent it. */
public interface RefusalListener {

    /** @param caller null if the token of the request is not valid */
    void refused(HttpServletRequest request, @Nullable Caller caller);
}
