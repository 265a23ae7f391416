package io.artistagent.command.imports;

import io.artistagent.command.imports.files.ReadLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of one upload is read before it is refused as too large, and how many may wait ({@code artist-agent.imports.*}).
 *
 * @param maxUpload bytes as they arrive
 * @param maxInflated bytes of all files of a ZIP together
 * @param maxRatio how many times larger than its upload a ZIP may become
 * @param maxFiles files and directories in a ZIP
 * @param maxRows lines of a CSV file or records of a streaming history
 * @param maxLine bytes of one CSV line, or characters of one text in a JSON file
 * @param maxDrain bytes that are still taken after a refusal, so that a client that sends before it listens hears of it
 * @param maxWaiting files of one person that are on their way or wait for a choice
 * @param atOnce uploads that use the database at the same moment; the others wait for their turns
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
        @DefaultValue("8") int atOnce) {

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
