package io.artistagent.domain.privacy;

import io.artistagent.domain.Refusal;
import io.artistagent.domain.Rule;
import java.util.Map;

@Refusal("There is already an open request of this type. It is answered first.")
record APersonHasOneOpenCaseOfAType(CaseId open, CaseId wanted) implements Rule {

    @Override
    public boolean holds() {
        return open.equals(wanted);
    }

    @Override
    public Map<String, String> obstacle() {
        return Map.of("requestId", open.toString());
    }
}
