package io.artistagent.query.privacy.dossier;

import io.artistagent.domain.ProcessingActivity;
import java.util.List;

/** What is known of a person in one activity. */
record Section(ProcessingActivity activity, List<Long> events) {}
