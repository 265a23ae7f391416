package io.artistagent.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors are TEST 1, 2, 3 and SHA(abc) of RFC 8032, section 7.1. */
class Ed25519Test {

    private static final String SHA_ABC = "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
            + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";

    /** The order of the group, little-endian. */
    private static final String ORDER = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";

    @ParameterizedTest
    @CsvSource(textBlock = """
            9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,\
            d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,\
            '',\
            e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b
            4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,\
            3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,\
            72,\
            92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
            c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,\
            fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,\
            af82,\
            6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a
            833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42,\
            ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf,\
            ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f,\
            dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704
            """)
    void the_vectors_of_the_standard_hold(String seed, String publicKey, String message, String signature) {
        LedgerKey key = LedgerKey.fromSeed("test", hex(seed));

        assertThat(key.publicKey()).isEqualTo(hex(publicKey));
        assertThat(key.sign(hex(message))).isEqualTo(hex(signature));
        assertThat(Ed25519.verify(hex(publicKey), hex(message), hex(signature))).isTrue();
    }

    @Test
    void a_signature_with_any_bit_changed_is_refused() {
        LedgerKey key = LedgerKey.fromSeed("test", new byte[Ed25519.KEY_LENGTH]);
        byte[] message = hex(SHA_ABC);
        byte[] signature = key.sign(message);
        for (int bit = 0; bit < signature.length * Byte.SIZE; bit++) {
            byte[] changed = signature.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(Ed25519.verify(key.publicKey(), message, changed))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void a_second_form_of_a_valid_signature_is_refused() {
        LedgerKey key = LedgerKey.fromSeed("test", new byte[Ed25519.KEY_LENGTH]);
        byte[] signature = key.sign(hex("72"));
        byte[] order = hex(ORDER);
        int carry = 0;
        for (int i = 0; i < order.length; i++) {
            int sum = (signature[order.length + i] & 0xff) + (order[i] & 0xff) + carry;
            signature[order.length + i] = (byte) sum;
            carry = sum >> Byte.SIZE;
        }

        assertThat(Ed25519.verify(key.publicKey(), hex("72"), signature)).isFalse();
    }

    @Test
    void malformed_keys_and_signatures_are_refused() {
        LedgerKey key = LedgerKey.fromSeed("test", new byte[Ed25519.KEY_LENGTH]);
        byte[] signature = key.sign(hex("72"));
        byte[] notOnTheCurve = new byte[Ed25519.KEY_LENGTH];
        notOnTheCurve[0] = 2;

        assertThat(Ed25519.verify(new byte[31], hex("72"), signature)).isFalse();
        assertThat(Ed25519.verify(new byte[33], hex("72"), signature)).isFalse();
        assertThat(Ed25519.verify(notOnTheCurve, hex("72"), signature)).isFalse();
        assertThat(Ed25519.verify(key.publicKey(), hex("72"), new byte[0])).isFalse();
        assertThat(Ed25519.verify(key.publicKey(), hex("72"), new byte[63])).isFalse();
        assertThat(Ed25519.verify(key.publicKey(), hex("72"), new byte[64])).isFalse();
        assertThat(Ed25519.verify(key.publicKey(), hex("73"), signature)).isFalse();
    }

    @Test
    void a_seed_has_32_bytes() {
        assertThatThrownBy(() -> LedgerKey.fromSeed("test", new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LedgerKey.fromSeed("test", new byte[33])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
