/** The store of documents: a server of MongoDB's protocol in this process, with its data in one file and with secondary indexes. */
@NullMarked
package io.artistagent.embedded.mongo;

import org.jspecify.annotations.NullMarked;
