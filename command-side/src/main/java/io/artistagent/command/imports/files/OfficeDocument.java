package io.artistagent.command.imports.files;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Documents that are ZIPs inside, told by the names that their format gives to the files in them. */
final class OfficeDocument {

    private OfficeDocument() {}

    /** What the document is, or null where the name tells of none. */
    static @Nullable String of(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        if (name.startsWith("xl/")) {
            return "an Excel workbook (.xlsx)";
        }
        if (name.startsWith("word/") || name.startsWith("ppt/")) {
            return "an Office document (.docx or .pptx)";
        }
        if (name.equals("mimetype") || name.equals("meta-inf/manifest.xml")) {
            return "an OpenDocument file (.ods)";
        }
        return name.startsWith("index/") && name.endsWith(".iwa") ? "a Numbers spreadsheet" : null;
    }
}
