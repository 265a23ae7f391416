package io.artistagent.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The files that the pages load. All come from the build: the product's own styles and the Swagger UI that the product serves. */
final class Assets {

    /** Colours, fonts and logo, as on the sign-in pages. */
    private static final String LOOK = "/theme/artist-agent/login/resources/css/";

    private static final List<String> FILES =
            List.of("tokens.css", "inter-latin.woff2", "inter-latin-ext.woff2", "inter-LICENSE.txt", "logo.svg");
    private static final List<String> OWN = List.of("site.css", "theme.js");
    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/%s/%s";
    private static final List<String> SWAGGER_FILES = List.of("swagger-ui.css", "swagger-ui-bundle.js");

    private Assets() {}

    static void copyTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (String file : FILES) {
            copy(LOOK + file, directory.resolve(file));
        }
        for (String file : OWN) {
            copy("/io/artistagent/site/" + file, directory.resolve(file));
        }
        String version = swaggerVersion();
        for (String file : SWAGGER_FILES) {
            copy(SWAGGER.formatted(version, file), directory.resolve(file));
        }
    }

    private static String swaggerVersion() throws IOException {
        Properties jar = new Properties();
        try (InputStream in = resource("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            jar.load(in);
        }
        return jar.getProperty("version");
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream in = resource(resource)) {
            Files.copy(in, file);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = Assets.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is not on the class path");
        }
        return in;
    }
}
