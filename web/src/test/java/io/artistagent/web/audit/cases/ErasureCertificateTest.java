package io.artistagent.web.audit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.web.audit.desk.AuditTab;
import io.artistagent.web.audit.desk.DeskSamples;
import io.artistagent.web.frame.PageSamples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.ModelAndView;

/** The certificate of an erasure can be read and handed over, and says how it is verified. */
class ErasureCertificateTest {

    private static final int KEY_BYTES = 32;

    @Test
    void the_page_says_in_words_what_is_signed() {
        String signed = CaseSamples.certificate("They expire.");
        String html = PageSamples.html(new ModelAndView(
                "audit/cases/certificate", Map.of("frame", PageSamples.frame(), "page", page(signed))));

        assertThat(html)
                .contains(
                        "2026-11-30 19:13:58 UTC",
                        "The first about the person is No. 1, the erasure is No. 19,006",
                        "Key of the encrypted data",
                        "They expire.",
                        "pdLb7mpT",
                        "/.well-known/jwks-ledger.json",
                        "erasure-" + DeskSamples.ID + ".jws")
                .doesNotContain("keyFingerprint", "ERASED");
    }

    @Test
    void what_is_no_certificate_is_not_read_as_one() {
        assertThatThrownBy(() -> ErasureCertificate.of("<!doctype html>")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_commands_on_the_page_verify_a_certificate_and_find_an_altered_one(@TempDir Path directory)
            throws Exception {
        assertThat(run("openssl version", directory))
                .as("scripts/test installs OpenSSL")
                .startsWith("OpenSSL 3");
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = key.getPublic().getEncoded();
        String x = encoded(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
        Files.writeString(
                directory.resolve("jwks-ledger.json"),
                "{\"keys\":[{\"alg\":\"EdDSA\",\"crv\":\"Ed25519\",\"kid\":\"k\",\"kty\":\"OKP\",\"use\":\"sig\",\"x\":\""
                        + x + "\"}]}");
        String unsigned = CaseSamples.certificate("They expire.").replaceFirst("\\.[^.]*$", "");
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(key.getPrivate());
        signer.update(unsigned.getBytes(StandardCharsets.US_ASCII));
        String signature = encoded(signer.sign());
        CaseFiles.CertificatePage page = page(unsigned + "." + signature);
        Path file = directory.resolve(page.certificate().file());

        Files.writeString(file, page.certificate().signed());
        assertThat(run(page.commands(), directory)).contains("Verified Successfully");

        Files.writeString(
                file, CaseSamples.certificate("They do not.").replaceFirst("\\.[^.]*$", "") + "." + signature);
        assertThat(run(page.commands(), directory)).doesNotContain("Verified Successfully");
    }

    private static CaseFiles.CertificatePage page(String signed) {
        return new CaseFiles.CertificatePage(DeskSamples.desk(AuditTab.CASES), ErasureCertificate.of(signed));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String run(String commands, Path directory) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", commands)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return output;
    }
}
