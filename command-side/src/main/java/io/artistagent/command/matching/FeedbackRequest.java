package io.artistagent.command.matching;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.domain.matching.JudgeMatch;
import io.artistagent.domain.matching.MatchId;
import io.artistagent.domain.matching.Verdict;
import io.artistagent.domain.matching.VerdictReason;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An artist's feedback on a match. */
@Schema(name = "MatchFeedback", example = "{\"verdict\": \"NOT_FOR_ME\", \"reason\": \"OTHER_MUSIC\"}")
record FeedbackRequest(
        @Schema(description = "NOT_FOR_ME, or UNDECIDED to undo it") @Nullable
        String verdict,

        @Schema(description = "OTHER_MUSIC, OTHER_PLANS, KNOWN_ALREADY or TOO_FAR_AWAY") @Nullable
        String reason,

        Fields fields) {

    JudgeMatch about(MatchId match) {
        Verdict chosen = fields.required("/verdict", verdict, EnumParser.of(Verdict.class));
        VerdictReason why = fields.optional("/reason", reason, EnumParser.of(VerdictReason.class));
        return fields.make("", () -> new JudgeMatch(match, chosen, why));
    }
}
