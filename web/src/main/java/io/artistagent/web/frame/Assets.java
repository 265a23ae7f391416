package io.artistagent.web.frame;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** Styles, scripts, shapes and fonts, at an address that changes with their content. */
@Component
final class Assets {

    private final String base;
    private final List<String> places;

    Assets() throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        List<Resource> all = new ArrayList<>();
        List<String> found = new ArrayList<>();
        found.add("classpath:/io/artistagent/web/assets/");
        for (Resource own : files.getResources("classpath:/io/artistagent/web/assets/*")) {
            all.add(own);
        }
        for (Vendor vendor : List.of(
                new Vendor("org.webjars.npm", "htmx.org", "webjars", "htmx.min.js"),
                new Vendor("org.webjars.npm", "uplot", "webjars", "uPlot.iife.min.js"),
                new Vendor("org.webjars.npm", "uplot", "webjars", "uPlot.min.css"))) {
            String place = vendor.place();
            all.add(new ClassPathResource(place + vendor.file()));
            found.add("classpath:/" + place);
        }
        this.places = List.copyOf(found);
        this.base = "/assets/" + fingerprint(all) + "/";
    }

    /** Where the files of this build are, with a slash at the end. */
    String base() {
        return base;
    }

    List<String> places() {
        return places;
    }

    /** A script that comes as a dependency; its jar says which version it is, and the version is part of its path. */
    private record Vendor(String group, String artifact, String folder, String file) {
        String place() throws IOException {
            String about = "META-INF/maven/" + group + "/" + artifact + "/pom.properties";
            String version = PropertiesLoaderUtils.loadProperties(new ClassPathResource(about))
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
