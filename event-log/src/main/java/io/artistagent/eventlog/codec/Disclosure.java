package io.artistagent.eventlog.codec;

/** Whether a rendered event shows personal data. The data of an erased person is never shown. */
public enum Disclosure {
    WITHHELD,
    SHOWN
}
