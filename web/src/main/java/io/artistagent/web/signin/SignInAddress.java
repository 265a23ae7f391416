package io.artistagent.web.signin;

/** Paths of the pages for signing in and out. */
public final class SignInAddress {

    /** Starts a sign-in at Keycloak. */
    public static final String START = "/oauth2/authorization/" + SignIn.REGISTRATION;

    /** Starts a sign-in with a new account. */
    public static final String SIGN_UP = START + "?" + SignInRequests.NEW;

    /** Receives the POST that ends a session. */
    public static final String SIGN_OUT = "/sign-out";

    /** The welcome page after a failed sign-in. */
    public static final String FAILED = "/?signin=failed";

    /** The welcome page after the session of an erased person was ended. */
    public static final String ERASED = "/?signin=erased";

    /** Continues with a form that could not be sent before the sign-in. */
    public static final String RESUME = "/resume";

    private SignInAddress() {}
}
