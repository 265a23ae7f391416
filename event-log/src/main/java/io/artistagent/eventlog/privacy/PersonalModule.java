package io.artistagent.eventlog.privacy;

import io.artistagent.domain.Personal;
import tools.jackson.databind.module.SimpleModule;

/**
 * Serialises personal data: in the clear, or sealed if the writer or reader has a {@link Seal} among its attributes. Writers for the log
 * and readers of current forms have either a seal or {@link #SEALED_ONLY}.
 */
public final class PersonalModule extends SimpleModule {

    /** The attribute of a writer or reader that refuses personal data in the clear. */
    public static final Object SEALED_ONLY = new Object();

    private static final long serialVersionUID = 1;

    public PersonalModule() {
        super("personal data");
        addSerializer(new PersonalWriter());
        addDeserializer(Personal.class, new PersonalReader(null));
    }
}
