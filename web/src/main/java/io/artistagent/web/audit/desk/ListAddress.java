package io.artistagent.web.audit.desk;

import io.artistagent.web.forms.Form;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a page of a list, which keeps what was searched for. */
public final class ListAddress {

    private ListAddress() {}

    /** Returns the address of a list with the fields of its form and a cursor. */
    public static String of(String path, Form form, List<String> fields, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        for (String name : fields) {
            String value = form.text(name);
            if (value != null) {
                address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
            }
        }
        if (cursor != null) {
            address.queryParam("cursor", "{cursor}").uriVariables(Map.of("cursor", cursor));
        }
        return address.encode().build().toUriString();
    }
}
