package io.artistagent.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the register of processing activities (GDPR, Article 30). The texts are for officers and for the persons themselves.
 *
 * @param name its name in lower-case letters, unique in the register
 * @param title its name for people
 * @param purpose what the data is used for
 * @param basis why it may be used
 * @param data the categories of data
 * @param persons the categories of persons
 * @param recipients who receives the data
 * @param sources where the data comes from
 * @param retention how long it is kept
 * @param measures what protects it, beyond what protects all data
 * @param automatedLogic how scores about persons are computed and what they lead to; null if there are none
 * @param events the events that contain the data
 */
public record ProcessingActivity(
        String name,
        String title,
        String purpose,
        LegalBasis basis,
        List<String> data,
        List<String> persons,
        List<String> recipients,
        List<String> sources,
        String retention,
        List<String> measures,
        @Nullable String automatedLogic,
        Set<Class<?>> events) {}
