package io.artistagent.standalone.pages;

import com.microsoft.playwright.Browser;

/** The screen sizes that pages must fit. */
public enum Screen {
    DESK(1440, 900),
    PHONE(390, 844),
    /** The narrowest supported screen, which is also a desktop zoomed to 400 percent. */
    NARROW(320, 800);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    public Browser.NewContextOptions options() {
        boolean phone = this != DESK;
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(phone)
                .setHasTouch(phone)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Zurich");
    }
}
