package io.artistagent.web.frame;

/**
 * A page that the jump box finds by its name.
 *
 * @param words other words that people look for it by
 */
public record JumpPage(String address, String icon, String text, String words) {

    public JumpPage(String address, String icon, String text) {
        this(address, icon, text, "");
    }
}
