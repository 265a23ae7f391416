package io.artistagent.query.privacy.dossier;

import io.artistagent.domain.ProcessingActivity;
import java.util.List;

/**
 * What is known of a person in one activity.
 *
 * @param transfers where the data goes in third countries
 */
record Section(ProcessingActivity activity, List<String> transfers, List<Long> events) {}
