package io.artistagent.query.privacy.dossier;

import java.util.List;

/** What a dossier tells about the rights of the person. */
final class Rights {

    static final List<String> TEXTS = List.of(
            "You can have wrong data corrected (Article 16). Most of it you can correct yourself on the pages of your artists.",
            "You can have your data erased (Article 17).",
            "You can have the use of your data restricted while a question about it is open (Article 18).",
            "You can get the data that you provided in a form that programs read (Article 20).",
            "You can object to suggestions of collaborators, which rest on a legitimate interest (Article 21).",
            "No decision with legal effect is made about you by a program alone (Article 22).",
            "You can withdraw any consent at any time.",
            "You can complain to a supervisory authority (Article 77).");

    private Rights() {}
}
