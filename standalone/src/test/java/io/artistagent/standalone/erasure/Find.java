package io.artistagent.standalone.erasure;

/** Something that was looked for, and where it is. */
record Find(String where, String what) {

    @Override
    public String toString() {
        return what + ": " + where;
    }
}
