package io.artistagent.query;

import java.util.Map;
import org.bson.Document;

/**
 * What one event does to a document.
 *
 * @param makes whether the document begins with it
 * @param version the number of the event in its aggregate
 * @param fields what the document says from now on
 * @param increases by how much some of its numbers grow
 */
record DocumentStep(boolean makes, long version, Document fields, Map<String, Long> increases) {}
