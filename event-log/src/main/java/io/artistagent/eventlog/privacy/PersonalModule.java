package io.artistagent.eventlog.privacy;

import io.artistagent.domain.Personal;
import tools.jackson.databind.module.SimpleModule;

/** Writes and reads what is personal: as it is, or sealed where the writer or reader has a {@link Seal} among its attributes. */
public final class PersonalModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    public PersonalModule() {
        super("personal data");
        addSerializer(new PersonalWriter());
        addDeserializer(Personal.class, new PersonalReader(null));
    }
}
