/** Figures over time and the dashboard; a figure that no source has reported is never zero. */
package io.artistagent.query.statistics;
