package io.artistagent.command.pictures;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of pictures is taken at once ({@code artist-agent.pictures.*}).
 *
 * @param maxUpload bytes of one file as it arrives
 * @param atWork pictures that are decoded at the same time, each with up to 200 MB; 0 for one for every two cores
 * @param waiting pictures that wait for their turn; further ones are refused with 503
 * @param uploads files that one process takes in at the same time; they are held in memory
 * @param uploadsOfOne of these, those of one person
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
