/** Tests of the documents: that they agree with each other and with the code. */
package io.artistagent.standalone.docs;
