package io.artistagent.domain.imports;

import io.artistagent.domain.Rule;
import org.jspecify.annotations.Nullable;

record AQuestionAboutAFileIsAnswered(
        @Nullable ImportQuestion question, @Nullable String answer) implements Rule {

    @Override
    public boolean holds() {
        return question == null ? answer == null : answer != null && question.offers(answer);
    }
}
