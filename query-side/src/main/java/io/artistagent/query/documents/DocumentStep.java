package io.artistagent.query.documents;

import java.util.Map;
import org.bson.Document;

/**
 * The effect of one event on a document.
 *
 * @param makes whether the event creates the document
 * @param sequence the sequence number of the event in its aggregate
 * @param fields the new values of fields
 * @param increases the amounts by which numeric fields increase
 */
record DocumentStep(boolean makes, long sequence, Document fields, Map<String, Long> increases) {}
