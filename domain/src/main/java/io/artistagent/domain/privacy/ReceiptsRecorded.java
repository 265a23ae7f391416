package io.artistagent.domain.privacy;

import java.util.List;
import org.axonframework.serialization.Revision;

/** Places told what they did in a case. */
@Revision("1")
public record ReceiptsRecorded(CaseId caseId, List<CaseReceipt> receipts) {}
