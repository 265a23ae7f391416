package io.artistagent.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {

    private static final String BASE64 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void a_hash_survives_its_base64() {
        assertThat(Hash.base64(BASE64)).isEqualTo(Hashes.empty()).hasToString(BASE64);
    }

    /** The last one has bits set that do not belong to any byte. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAA",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
                " 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV="
            })
    void other_forms_of_base64_are_rejected(String text) {
        assertThatThrownBy(() -> Hash.base64(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void its_bytes_cannot_be_changed_from_outside() {
        byte[] bytes = new byte[Hash.LENGTH];
        Hash hash = new Hash(bytes);
        bytes[0] = 1;
        hash.bytes()[0] = 1;

        assertThat(hash).isEqualTo(new Hash(new byte[Hash.LENGTH]));
    }
}
