package io.artistagent.domain.privacy;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Places tell what they did in a case. */
public record RecordReceipts(@TargetAggregateIdentifier CaseId caseId, List<CaseReceipt> receipts) {}
