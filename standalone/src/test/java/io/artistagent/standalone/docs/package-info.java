/** The documents against one another and against the code. */
package io.artistagent.standalone.docs;
