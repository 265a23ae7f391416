package io.artistagent.standalone.pages;

/** A Keycloak account. The password is derived from the name, as for the demo users. */
record Account(String name, String firstName, String lastName) {

    String password() {
        return name + "-demo";
    }

    /** The default stage name for this account's artist. */
    String artist() {
        return firstName + " of " + name;
    }

    String email() {
        return name + "@example.org";
    }
}
