package io.artistagent.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks every cell of the table of roles and permissions. */
class PermissionTest {

    @Test
    void who_has_several_roles_acts_in_those_that_give_the_permission() {
        Caller caller = new Caller(
                new PersonId(UUID.randomUUID()), Set.of(Role.ARTIST, Role.LISTENER, Role.COMPLIANCE_OFFICER), "test");

        assertThat(Permission.HANDLE_CASES.require(caller))
                .isEqualTo(new Caller(caller.person(), Set.of(Role.COMPLIANCE_OFFICER), "test"));
        assertThat(Permission.REGISTER_ARTIST.require(caller).roles()).containsExactly(Role.ARTIST);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "|", useHeadersInDisplayName = true, textBlock = """
            role               | register | act   | read own | profiles | listen | audit | rights | cases | operate
            ARTIST             | true     | true  | true     | true     | true   | false | true   | false | false
            PRODUCER           | true     | true  | true     | true     | true   | false | true   | false | false
            LABEL              | true     | true  | true     | true     | true   | false | true   | false | false
            LISTENER           | false    | false | false    | true     | true   | false | true   | false | false
            SERVICE            | false    | false | false    | true     | false  | false | false  | false | false
            COMPLIANCE_OFFICER | false    | false | false    | true     | false  | true  | true   | true  | false
            ADMIN              | false    | false | false    | true     | false  | false | true   | false | true
            """)
    void each_role_has_the_permissions_of_the_table(
            Role role,
            boolean register,
            boolean act,
            boolean readOwn,
            boolean profiles,
            boolean listen,
            boolean audit,
            boolean rights,
            boolean cases,
            boolean operate) {
        Caller caller = new Caller(new PersonId(UUID.randomUUID()), Set.of(role), "test");

        assertThat(Permission.REGISTER_ARTIST.isGivenTo(caller)).isEqualTo(register);
        assertThat(Permission.ACT_FOR_OWN_ARTISTS.isGivenTo(caller)).isEqualTo(act);
        assertThat(Permission.READ_OWN_ARTISTS.isGivenTo(caller)).isEqualTo(readOwn);
        assertThat(Permission.READ_PROFILES.isGivenTo(caller)).isEqualTo(profiles);
        assertThat(Permission.LISTEN.isGivenTo(caller)).isEqualTo(listen);
        assertThat(Permission.READ_AUDIT.isGivenTo(caller)).isEqualTo(audit);
        assertThat(Permission.EXERCISE_RIGHTS.isGivenTo(caller)).isEqualTo(rights);
        assertThat(Permission.HANDLE_CASES.isGivenTo(caller)).isEqualTo(cases);
        assertThat(Permission.OPERATE.isGivenTo(caller)).isEqualTo(operate);
    }
}
