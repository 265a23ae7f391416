package io.artistagent.standalone;

/** The message that the terminal shows once everything runs. */
final class Welcome {

    private Welcome() {}

    static String text(Settings settings) {
        return """

                Artist Agent is ready:  http://127.0.0.1:%d
                  API pages             http://127.0.0.1:%d/swagger-ui.html
                  Keycloak              http://127.0.0.1:%d

                  sign in as            alma, bruno    artists
                                        lena           label
                                        olaf           listener
                                        clara          compliance officer
                                        root           admin
                  password              the name followed by -demo, for example alma-demo

                Logs are in %s. Ctrl-C stops everything.""".formatted(
                        settings.http(),
                        settings.http(),
                        settings.keycloak(),
                        settings.data().resolve("logs"));
    }
}
