package io.artistagent.command.pictures;

import io.artistagent.domain.PersonId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Limits how many files are held in memory, in total and per person, so that one person cannot take all slots. */
@Component
class UploadSlots {

    private final int most;
    private final int mostOfOne;
    private final Map<PersonId, Integer> taken = new HashMap<>();
    private int all;

    UploadSlots(PictureSettings settings) {
        this.most = settings.uploads();
        this.mostOfOne = settings.uploadsOfOne();
    }

    /** @throws TooManyPictures if no slot is free */
    synchronized void take(PersonId person) {
        Integer own = taken.getOrDefault(person, 0);
        if (all >= most || own >= mostOfOne) {
            throw new TooManyPictures();
        }
        taken.put(person, own + 1);
        all++;
    }

    synchronized void giveBack(PersonId person) {
        all--;
        taken.computeIfPresent(person, (same, own) -> own == 1 ? null : own - 1);
    }
}
