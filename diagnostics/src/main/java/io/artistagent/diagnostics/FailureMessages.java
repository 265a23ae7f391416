package io.artistagent.diagnostics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of a failure and its causes, which libraries also repeat in the text of the log line. */
final class FailureMessages {

    private static final int MAX_CAUSES = 20;

    /** A shorter message may be part of any text, so it is removed only where it stands alone. */
    private static final int MIN_LENGTH = 8;

    private record Message(String text, String type) {}

    private final List<Message> messages = new ArrayList<>();

    private FailureMessages() {}

    static FailureMessages of(Throwable failure) {
        FailureMessages all = new FailureMessages();
        Throwable each = failure;
        for (int depth = 0; each != null && depth < MAX_CAUSES; depth++) {
            String message = each.getMessage();
            if (message != null && !message.isBlank()) {
                all.messages.add(new Message(message, each.getClass().getName()));
            }
            each = each.getCause();
        }
        return all;
    }

    /** Replaces each message by the class of its failure. */
    String removedFrom(String text) {
        String left = text;
        for (Message each : messages) {
            if (left.equals(each.text())) {
                return each.type();
            }
            if (each.text().length() >= MIN_LENGTH) {
                left = left.replace(each.text(), each.type());
            }
        }
        return left;
    }

    @Nullable
    Object removedFromArgument(@Nullable Object argument) {
        return switch (argument) {
            case String text -> removedFrom(text);
            case Throwable failure -> failure.getClass().getName();
            case null, default -> argument;
        };
    }
}
