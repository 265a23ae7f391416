package io.artistagent.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A searchable page of the OpenAPI description, which is also written as a script because browsers do not load JSON from local files. */
final class ApiPage {

    private final String openApi;

    ApiPage(String openApi) {
        this.openApi = openApi;
    }

    void write(Path directory, Frame frame, Path page) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("openapi.json"), openApi);
        Files.writeString(directory.resolve("openapi.js"), "window.openApi = " + openApi + ";\n");
        Files.writeString(directory.resolve("show.js"), """
                window.addEventListener("load", () => SwaggerUIBundle({
                  dom_id: "#requests",
                  spec: window.openApi,
                  docExpansion: "list",
                  defaultModelsExpandDepth: 0,
                  filter: true,
                  deepLinking: true,
                  supportedSubmitMethods: [],
                  validatorUrl: null,
                }));
                """);
        Files.writeString(
                directory.resolve("index.html"), frame.around(page, "All requests of the API", List.of(), """
                <link rel="stylesheet" href="../assets/swagger-ui.css">
                <link rel="stylesheet" href="../assets/site.css">
                <script defer src="../assets/swagger-ui-bundle.js"></script>
                <script defer src="openapi.js"></script>
                <script defer src="show.js"></script>
                """, """
                <h1>All requests of the API</h1>
                <p>This is the <a href="openapi.json">OpenAPI description</a> of the version that these documents describe. To try out
                requests, start the system with <code>make dev</code> and open <code>/swagger-ui.html</code>.</p>
                <noscript><p>The list needs JavaScript; the <a href="openapi.json">description</a> does not.</p></noscript>
                <div id="requests"></div>
                """));
    }
}
