package io.artistagent.command.imports.files;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises documents that are ZIP files by the entry names of their formats. */
final class OfficeDocument {

    private OfficeDocument() {}

    /** Returns a description of the document, or null if the name does not belong to one. */
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
