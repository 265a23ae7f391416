package io.artistagent.web.audit.cases;

import io.artistagent.web.audit.desk.Who;
import io.artistagent.web.privacy.CaseClock;
import io.artistagent.web.privacy.CaseState;
import io.artistagent.web.privacy.CaseType;
import io.artistagent.web.privacy.Receipt;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of a person as the officer sees it.
 *
 * @param openedBy PERSON if somebody asked who was signed in as the person
 * @param extended absent unless the time to answer was extended
 * @param note what the person wrote
 * @param closing why it was closed before a decision
 * @param steps what the officer can do next
 * @param withheld the texts that are not shown without a purpose
 * @param erased whether the person was erased, together with all texts
 * @param links what else the API has of it, such as the dossier
 */
public record AuditCase(
        String id,
        CaseType type,
        @Nullable String subject,
        @Nullable String openedBy,
        CaseState state,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Extension extended,
        @Nullable String decision,
        @Nullable String reason,
        @Nullable String note,
        @Nullable Instant decidedAt,
        @Nullable Instant closedAt,
        @Nullable String closing,
        List<Receipt> receipts,
        List<CaseStep> steps,
        List<String> withheld,
        boolean erased,
        long version,
        Map<String, String> links) {

    /** Open cases first, the one that is due next on top. */
    public static final Comparator<AuditCase> URGENT_FIRST =
            Comparator.comparing((AuditCase it) -> !it.state.isOpen()).thenComparing(AuditCase::dueAt);

    /** The case that was closed last on top. */
    public static final Comparator<AuditCase> LATEST_CLOSED_FIRST = Comparator.comparing(
                    (AuditCase it) -> it.closedAt == null ? it.receivedAt : it.closedAt)
            .reversed();

    private static final String CLOSED_BY_ERASURE = "BY_ERASURE";
    private static final String PERSON = "PERSON";

    /** When and why the time to answer was extended. */
    public record Extension(@Nullable Instant at, @Nullable String reason) {}

    /** A step in a case. */
    public enum CaseStep {
        CONFIRM_IDENTITY,
        EXTEND,
        DECIDE,
        FULFIL,
        WITHDRAW
    }

    public AuditCase {
        receipts = receipts == null ? List.of() : receipts;
        steps = steps == null ? List.of() : steps;
        withheld = withheld == null ? List.of() : withheld;
        links = links == null ? Map.of() : links;
    }

    /** Returns the beginning of the person’s id, which tells the case from others of its type. */
    public String who() {
        return subject == null ? "" : Who.brief(subject);
    }

    public CaseClock clock() {
        return new CaseClock(receivedAt, dueAt);
    }

    /** Whether it was closed because the person was erased, not because they withdrew it. */
    public boolean isClosedByErasure() {
        return CLOSED_BY_ERASURE.equals(closing);
    }

    /** How the officer can know that the request is from the person. */
    public String identityText() {
        return PERSON.equals(openedBy) ? "case.identity.signedin" : "case.identity.letter";
    }

    /** Whether somebody else has to take the next step, for example because the case is about this officer. */
    public boolean isForOthers() {
        return state.isUndecided() && !canConfirm() && !canDecide();
    }

    public boolean canConfirm() {
        return steps.contains(CaseStep.CONFIRM_IDENTITY);
    }

    public boolean canDecide() {
        return steps.contains(CaseStep.DECIDE);
    }

    /** Whether the time can be extended: what is decided needs more time only if somebody carries it out by hand. */
    public boolean canExtend() {
        return steps.contains(CaseStep.EXTEND) && (state.isUndecided() || canFulfil());
    }

    public boolean canFulfil() {
        return steps.contains(CaseStep.FULFIL);
    }

    public boolean hasCertificate() {
        return type == CaseType.ERASURE && state == CaseState.DONE;
    }

    /** Whether a dossier can be made now. */
    public boolean hasDossier() {
        return links.containsKey("dossier");
    }

    /** Whether an archive of what the person entered can be made now. */
    public boolean hasPortability() {
        return links.containsKey("portability");
    }
}
