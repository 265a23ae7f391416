package io.artistagent.web.frame;

/**
 * A page that the jump box finds by its name.
 *
 * @param words additional search words
 */
public record JumpPage(String address, String icon, String text, String words) {

    public JumpPage(String address, String icon, String text) {
        this(address, icon, text, "");
    }
}
