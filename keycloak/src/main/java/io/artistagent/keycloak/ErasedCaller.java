package io.artistagent.keycloak;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;

/** The caller was erased. The identity provider may still know the account, but its tokens are no longer accepted. */
public final class ErasedCaller extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1L;

    public ErasedCaller() {
        super(BearerTokenErrors.invalidToken("The data of this person was erased"));
    }
}
