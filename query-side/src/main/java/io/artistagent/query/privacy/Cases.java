package io.artistagent.query.privacy;

import io.artistagent.query.documents.DocumentCollection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads cases with their receipts. */
@Component
final class Cases {

    private final DocumentCollection cases;
    private final DocumentCollection receipts;

    Cases(
            @Qualifier(PrivacyConfiguration.CASES) DocumentCollection cases,
            @Qualifier(PrivacyConfiguration.RECEIPTS) DocumentCollection receipts) {
        this.cases = cases;
        this.receipts = receipts;
    }

    Optional<CaseDocument> find(UUID id) {
        return cases.find(id.toString(), CaseDocument.class);
    }

    List<CaseDocument> find(Query query) {
        return cases.find(query, CaseDocument.class);
    }

    /** The receipts of these cases, in the order in which they were given. */
    Map<String, List<CaseDocument.Receipt>> receipts(List<CaseDocument> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        Query query = new Query(Criteria.where("caseId")
                        .in(of.stream().map(CaseDocument::id).toList()))
                .with(Sort.by("at", "_id"));
        return receipts.find(query, CaseDocument.Receipt.class).stream()
                .collect(Collectors.groupingBy(CaseDocument.Receipt::caseId));
    }

    List<CaseDocument.Receipt> receipts(CaseDocument of) {
        return receipts(List.of(of)).getOrDefault(of.id(), List.of());
    }
}
