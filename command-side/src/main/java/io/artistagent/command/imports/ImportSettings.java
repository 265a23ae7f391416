package io.artistagent.command.imports;

import io.artistagent.command.imports.files.ReadLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on uploads and previews ({@code artist-agent.imports.*}).
 *
 * @param maxUpload the maximum size of an upload in bytes
 * @param maxInflated the maximum total size of all files in a ZIP, uncompressed
 * @param maxRatio the maximum ratio of a ZIP's uncompressed size to its upload size
 * @param maxFiles the maximum number of files and directories in a ZIP
 * @param maxRows the maximum number of CSV lines or streaming history records
 * @param maxLine the maximum bytes of a CSV line, or characters of a JSON text
 * @param maxDrain the bytes still read after a refusal, so that a client that sends its whole body first receives the response
 * @param maxWaiting the maximum number of a person's files that are being uploaded or wait for a choice
 * @param atOnce the number of uploads that may use the database concurrently; others wait
 * @param previewsAtOnce the number of previews that may be read concurrently; others wait briefly
 */
@ConfigurationProperties("artist-agent.imports")
record ImportSettings(
        @DefaultValue("1GB") DataSize maxUpload,
        @DefaultValue("4GB") DataSize maxInflated,
        @DefaultValue("200") int maxRatio,
        @DefaultValue("1000") int maxFiles,
        @DefaultValue("5000000") long maxRows,
        @DefaultValue("64KB") DataSize maxLine,
        @DefaultValue("32MB") DataSize maxDrain,
        @DefaultValue("100") int maxWaiting,
        @DefaultValue("8") int atOnce,
        @DefaultValue("4") int previewsAtOnce) {

    ReadLimits limits() {
        return new ReadLimits(
                maxUpload.toBytes(),
                maxInflated.toBytes(),
                maxRatio,
                maxFiles,
                maxRows,
                Math.toIntExact(maxLine.toBytes()));
    }
}
