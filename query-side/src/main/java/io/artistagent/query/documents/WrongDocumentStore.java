package io.artistagent.query.documents;

import org.springframework.dao.DataAccessResourceFailureException;

/** The database in the settings is not the document store of this log. Nothing is read from it or changed in it. */
final class WrongDocumentStore extends DataAccessResourceFailureException {

    private static final long serialVersionUID = 1;

    private final boolean lasting;

    private WrongDocumentStore(String message, boolean lasting) {
        super(message);
        this.lasting = lasting;
    }

    /** The store belongs to another log or application, or was replaced by another store. */
    static WrongDocumentStore notOurs() {
        return new WrongDocumentStore(
                "The document store is not the one of this log: it belongs to something else, or another store has replaced it. Nothing in it was"
                        + " changed. Set the right database in spring.mongodb.uri, or an empty one, which is then filled from the log. With make"
                        + " dev, the store is the directory mongodb of the data directory: restore it, or move it away.",
                true);
    }

    /** The store is empty, and another process uses the store of this log. */
    static WrongDocumentStore anotherIsInUse() {
        return new WrongDocumentStore(
                "The database in spring.mongodb.uri is empty, but another process uses the document store of this log (a killed process"
                        + " counts for ten seconds). Nothing was changed. Set the right database or, to fill this one from the log, stop all"
                        + " processes of the query side first.",
                false);
    }

    /** Whether the same store can never become the right one. */
    boolean isLasting() {
        return lasting;
    }

    /** The sentence for operators. It contains no data. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
