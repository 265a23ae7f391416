package io.artistagent.standalone.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The browser for the tests: this machine's Chromium, which sends no background requests. */
public final class Chromium {

    static final int PATIENCE_MILLIS = 90_000;

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static @Nullable Browser browser;

    private Chromium() {}

    /** Returns the browser of this JVM, which ends with the JVM. All test classes share it, because each start takes seconds. */
    public static synchronized Browser browser() {
        if (browser == null || !browser.isConnected()) {
            browser = start();
        }
        return browser;
    }

    private static Browser start() {
        // A busy machine may be slow
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(QUIET));
    }

    private static Path program() {
        Path program = Path.of(System.getenv().getOrDefault("ARTIST_AGENT_CHROMIUM", "/usr/bin/chromium"));
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("The page tests need Chromium, but there is none at " + program
                    + ": scripts/chromium installs it and prints its path; set ARTIST_AGENT_CHROMIUM to that path");
        }
        return program;
    }
}
