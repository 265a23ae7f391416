package io.artistagent.web.frame;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The URL path of styles, scripts, icons and fonts. It changes with their content, so that browsers may cache them for ever. */
@Component
final class Assets {

    /** The files that all pages use. */
    private static final String SHARED = "/io/artistagent/web/assets/";

    /** The files of one feature. Everything in these folders is public. */
    private static final String FEATURES = "/io/artistagent/web/*/assets/";

    private final String base;
    private final List<String> locations;

    Assets() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        List<Resource> all = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String location : List.of(SHARED, FEATURES)) {
            // A jar also lists the folder itself, which has no name
            for (Resource file : files.getResources("classpath*:" + location + "*.*")) {
                all.add(file);
                found.add("classpath:" + folder(file));
            }
        }
        for (Vendor vendor : List.of(
                new Vendor("org.webjars.npm", "htmx.org", "webjars", "htmx.min.js"),
                new Vendor("org.webjars.npm", "uplot", "webjars", "uPlot.iife.min.js"),
                new Vendor("org.webjars.npm", "uplot", "webjars", "uPlot.min.css"))) {
            String path = vendor.path();
            all.add(new ClassPathResource(path + vendor.file()));
            found.add("classpath:/" + path);
        }
        requireDifferentNames(all);
        this.locations = found.stream().distinct().toList();
        this.base = "/assets/" + fingerprint(all) + "/";
    }

    /** Returns the URL path of this build's files, with a slash at the end. */
    String base() {
        return base;
    }

    /** Returns the folders that contain the files, as resource locations. */
    List<String> locations() {
        return locations;
    }

    private static String folder(Resource file) throws IOException {
        String path = file.getURL().getPath();
        return path.substring(path.lastIndexOf("/io/artistagent/web/"), path.lastIndexOf('/') + 1);
    }

    /** All files are served from one folder, so that a script can import another by its name. */
    private static void requireDifferentNames(List<Resource> files) {
        Set<String> names = new HashSet<>();
        for (Resource file : files) {
            if (!names.add(String.valueOf(file.getFilename()))) {
                throw new IllegalStateException("Two features have a file with the name " + file.getFilename());
            }
        }
    }

    /** A file from a dependency. Its path contains the version, which the jar states. */
    private record Vendor(String group, String artifact, String folder, String file) {
        String path() throws IOException {
            String properties = "META-INF/maven/" + group + "/" + artifact + "/pom.properties";
            String version = PropertiesLoaderUtils.loadProperties(new ClassPathResource(properties))
                    .getProperty("version");
            return "META-INF/resources/" + folder + "/" + artifact + "/" + version + "/dist/";
        }
    }

    private static String fingerprint(List<Resource> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.sort(Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                try (InputStream content = file.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
