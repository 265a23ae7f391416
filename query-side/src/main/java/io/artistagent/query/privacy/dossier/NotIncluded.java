package io.artistagent.query.privacy.dossier;

import java.util.List;

/**
 * What is stored about a person and is not part of the dossier.
 *
 * @param why why it is not, and how the person gets it
 */
record NotIncluded(String what, String why) {

    static final List<NotIncluded> ALL = List.of(
            new NotIncluded(
                    "Your password and other secrets of your account",
                    "They are stored as hashes or encrypted, and would help an attacker."),
            new NotIncluded(
                    "Links of your account to outside identity providers",
                    "If this installation lets you sign in with an account elsewhere, the link is stored at its identity provider, from"
                            + " which this copy does not read it. Ask the operator for it."),
            new NotIncluded(
                    "Rows of a file that you uploaded and that is not imported yet",
                    "You see them on the page of the import. They become entries of this copy when they are imported, and are deleted if you"
                            + " discard the file."),
            new NotIncluded(
                    "Pictures",
                    "The archive with the data that you provided (Article 20) contains your current portraits and covers."),
            new NotIncluded(
                    "What is computed from the entries: search indexes, sums, features and scores",
                    "It follows from the entries by the logic that this copy describes, and is computed anew at any time."),
            new NotIncluded(
                    "Your session of the pages, and answers that are stored so that a repeated request has no second effect",
                    "They expire by themselves within hours, or when you sign out."),
            new NotIncluded(
                    "Backups, and exports of the log for supervision",
                    "They contain the same entries and accesses. Exports name you by your id only, except where an officer wrote more into"
                            + " a purpose."),
            new NotIncluded(
                    "What others wrote to you or about you",
                    "It is their data as well, and is withheld (Article 15(4))."));
}
