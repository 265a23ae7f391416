package io.artistagent.standalone.pages;

/** An account at Keycloak; the password is made of the name, as for the demo users. */
record Account(String name, String firstName, String lastName) {

    String password() {
        return name + "-demo";
    }

    String email() {
        return name + "@example.org";
    }
}
