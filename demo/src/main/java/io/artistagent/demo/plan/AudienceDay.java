package io.artistagent.demo.plan;

import java.util.ArrayList;
import java.util.List;

/** The daily figures of an artist, as Spotify for Artists reports them. */
record AudienceDay(
        long streams,
        long listeners,
        long monthlyListeners,
        long monthlyActiveListeners,
        long superListeners,
        long playlistAdds,
        long saves,
        long followers) {

    static final int MONTH = 28;

    /** Derives the days of a year from the streams, which start a month earlier because of the monthly listeners. */
    static List<AudienceDay> of(Audience audience, int days, SeededRandom random) {
        double playsEach = random.between(1.6, 2.6);
        double newFaces = random.between(0.3, 0.45);
        double active = random.between(0.5, 0.7);
        double fans = random.between(0.015, 0.06);
        double saving = random.between(0.06, 0.1);
        double adding = random.between(0.02, 0.05);
        double following = random.between(0.003, 0.009);
        long[] listeners = new long[MONTH + days];
        for (int day = 0; day < listeners.length; day++) {
            long streams = audience.streams(day);
            long people = Math.round(streams / (playsEach * (1 + 0.03 * random.bell())));
            listeners[day] = streams == 0 ? 0 : Math.clamp(people, 1, streams);
        }
        double followers = listeners[MONTH] * random.between(4, 12) + random.from(3, 40);
        List<AudienceDay> year = new ArrayList<>();
        for (int day = MONTH; day < listeners.length; day++) {
            long today = listeners[day];
            long month = today;
            long sum = 0;
            for (int back = 0; back < MONTH; back++) {
                sum += listeners[day - back];
                month = Math.max(month, listeners[day - back]);
            }
            month = Math.max(month, Math.round(sum * newFaces));
            followers += today * following - followers * 0.0002;
            year.add(new AudienceDay(
                    audience.streams(day),
                    today,
                    month,
                    Math.round(month * active),
                    Math.round(month * fans),
                    share(today, adding, random),
                    share(today, saving, random),
                    Math.round(followers)));
        }
        return year;
    }

    private static long share(long people, double share, SeededRandom random) {
        double expected = people * share;
        return Math.clamp(Math.round(expected + StrictMath.sqrt(expected) * random.bell()), 0, people);
    }
}
