package io.artistagent.standalone.erasure;

/** A planted word that was found, and where. */
record Finding(String where, String what) {

    @Override
    public String toString() {
        return what + ": " + where;
    }
}
