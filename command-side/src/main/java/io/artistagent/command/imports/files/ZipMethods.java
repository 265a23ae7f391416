package io.artistagent.command.imports.files;

import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/** Determines which files of a ZIP can be opened. */
final class ZipMethods {

    private static final Set<ZipMethod> READ = Set.of(
            ZipMethod.STORED,
            ZipMethod.DEFLATED,
            ZipMethod.ENHANCED_DEFLATED,
            ZipMethod.BZIP2,
            ZipMethod.IMPLODING,
            ZipMethod.UNSHRINKING);

    private ZipMethods() {}

    /** Returns why a file cannot be opened and what to do about it; null if it can. */
    static @Nullable String whyUnreadable(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return "The file is password-protected. Unpack the ZIP, then upload the file or a ZIP without a password.";
        }
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        if (method != null && READ.contains(method)) {
            return null;
        }
        String name = method == null ? "method " + entry.getMethod() : method.name();
        return "The file is compressed with %s, which cannot be read. Unpack the ZIP, then zip it again in the usual way."
                .formatted(name);
    }
}
