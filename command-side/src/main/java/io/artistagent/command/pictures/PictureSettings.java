package io.artistagent.command.pictures;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on picture uploads ({@code artist-agent.pictures.*}).
 *
 * @param maxUpload the maximum size of an uploaded file
 * @param atWork the number of pictures decoded concurrently, each of which takes up to 200 MB; 0 means one for every two cores
 * @param waiting the number of pictures that may wait for decoding; further ones are refused with 503
 * @param uploads the number of files that one process holds in memory at the same time
 * @param uploadsOfOne how many of these may belong to one person
 */
@ConfigurationProperties("artist-agent.pictures")
record PictureSettings(
        @DefaultValue("10MB") DataSize maxUpload,
        @DefaultValue("0") int atWork,
        @DefaultValue("8") int waiting,
        @DefaultValue("16") int uploads,
        @DefaultValue("2") int uploadsOfOne) {

    int permits() {
        return atWork > 0 ? atWork : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
