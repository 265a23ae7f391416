package io.artistagent.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The search for left-behind servers, in JVMs whose locales differ. */
class OrphanedServersTest {

    @Test
    void a_server_is_found_by_a_data_directory_with_letters_beyond_ascii() throws Exception {
        assertThat(found("C.UTF-8", "/home/müller/data")).isEqualTo("1");
    }

    @Test
    void a_program_with_an_undecodable_name_is_no_obstacle() throws Exception {
        Process other = new ProcessBuilder("bash", "-c", "exec -a $'\\xe9' cat").start();
        try {
            assertThat(found("POSIX", "/home/mueller/data")).isEqualTo("1");
        } finally {
            other.destroyForcibly();
        }
    }

    private static String found(String locale, String directory) throws Exception {
        ProcessBuilder search = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Search.class.getName(),
                        directory))
                .redirectErrorStream(true);
        search.environment().put("LC_ALL", locale);
        Process searching = search.start();
        return new String(searching.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Starts a program with this argument and prints how many are found. */
    static final class Search {

        public static void main(String[] arguments) throws Exception {
            Process server = new ProcessBuilder("sh", "-c", "read line", "sh", arguments[0]).start();
            try {
                System.out.println(OrphanedServers.find("sh", arguments[0]).size());
            } finally {
                server.destroyForcibly();
            }
        }
    }
}
