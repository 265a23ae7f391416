/** The manners of the HTTP interface that all sides share: how errors, versions, pages of a list and consistency look to a client. */
package io.artistagent.api;
