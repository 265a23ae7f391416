package io.artistagent.demo.plan;

import io.artistagent.demo.plan.CollaborationPlan.Step;
import java.util.ArrayList;
import java.util.List;

/** Generates the steps and comments that lead a collaboration to its planned status. */
final class Conversation {

    private final int from;
    private final int to;
    private final WordLists words;
    private final SeededRandom random;
    private final List<Step> steps = new ArrayList<>();

    Conversation(int from, int to, WordLists words, SeededRandom random) {
        this.from = from;
        this.to = to;
        this.words = words;
        this.random = random;
    }

    List<Step> until(Outcome outcome) {
        say("before", random.from(0, outcome == Outcome.EXPIRED ? 1 : 2));
        switch (outcome) {
            case PENDING, EXPIRED -> {}
            case ACCEPTED -> accept();
            case DECLINED -> act(to, "decline");
            case WITHDRAWN -> act(from, "withdraw");
            case IN_PROGRESS -> start();
            case COMPLETED -> {
                start();
                say("done", random.from(0, 2));
                act(either(), "complete");
            }
            case CANCELLED -> {
                if (random.chance(0.5)) {
                    start();
                } else {
                    accept();
                }
                say("over", 1);
                act(either(), "cancel");
            }
        }
        return List.copyOf(steps);
    }

    private void accept() {
        act(to, "accept");
        say("agreed", random.from(0, 2));
    }

    private void start() {
        accept();
        act(either(), "start");
        say("working", random.from(0, 3));
    }

    private void say(String when, int times) {
        for (String text : random.some(times, words.saidWhen(when))) {
            steps.add(new Step(either(), "comments", text));
        }
    }

    private void act(int artist, String verb) {
        steps.add(new Step(artist, verb, null));
    }

    private int either() {
        return random.chance(0.5) ? from : to;
    }
}
