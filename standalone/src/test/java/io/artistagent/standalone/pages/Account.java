package io.artistagent.standalone.pages;

/** An account at Keycloak; the password is made of the name, as for the demo users. */
record Account(String name, String firstName, String lastName) {

    String password() {
        return name + "-demo";
    }

    /** The stage name of the artist of this account, where a test has no better one. */
    String artist() {
        return firstName + " of " + name;
    }

    String email() {
        return name + "@example.org";
    }
}
