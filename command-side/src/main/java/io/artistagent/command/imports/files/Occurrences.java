package io.artistagent.command.imports.files;

import io.artistagent.domain.imports.Play;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Numbers identical plays within one list. After a device was offline, the service may report a track that was heard three times as three
 * equal records, all of which count. Another export of the same plays assigns the same numbers, so they count once.
 *
 * <p>Identical plays share a timestamp and are therefore close together. To keep memory constant, plays more than {@value #REMEMBERED}
 * records back may be forgotten.
 */
final class Occurrences {

    private static final int REMEMBERED = 100_000;

    private Map<Long, Integer> recent = new HashMap<>();
    private Map<Long, Integer> before = Map.of();

    Play number(Play play) {
        long identity = hash(play.as(1).identity());
        Integer last = recent.getOrDefault(identity, before.getOrDefault(identity, 0));
        recent.put(identity, last + 1);
        if (recent.size() == REMEMBERED) {
            before = recent;
            recent = new HashMap<>();
        }
        return last == 0 ? play.as(1) : play.as(last + 1);
    }

    private static long hash(String identity) {
        return ByteBuffer.wrap(DigestUtils.sha256(identity)).getLong();
    }
}
