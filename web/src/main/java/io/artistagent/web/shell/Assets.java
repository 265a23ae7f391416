package io.artistagent.web.shell;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
        for (String pattern :
                List.of("webjars/htmx.org/*/dist/htmx.min.js", "_static/echarts/*/dist/echarts.common.min.js")) {
            Resource[] vendor = files.getResources("classpath*:/META-INF/resources/" + pattern);
            if (vendor.length != 1) {
                throw new IllegalStateException(
                        "Expected one " + pattern + " on the class path, found " + vendor.length);
            }
            all.add(vendor[0]);
            String address = vendor[0].getURL().toString();
            int inside = address.lastIndexOf("META-INF/resources/");
            found.add("classpath:/" + address.substring(inside, address.lastIndexOf('/') + 1));
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
