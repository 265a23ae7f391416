package io.artistagent.eventlog.privacy;

import io.artistagent.domain.Personal;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes and reads what is personal: as it is, or sealed where the writer or reader has a {@link Seal} among its attributes. Who writes
 * for the log has one, or {@link #SEALED_ALONE}.
 */
public final class PersonalModule extends SimpleModule {

    /** The attribute of a writer that lets nothing personal pass in the clear. */
    public static final Object SEALED_ALONE = new Object();

    private static final long serialVersionUID = 1;

    public PersonalModule() {
        super("personal data");
        addSerializer(new PersonalWriter());
        addDeserializer(Personal.class, new PersonalReader(null));
    }
}
