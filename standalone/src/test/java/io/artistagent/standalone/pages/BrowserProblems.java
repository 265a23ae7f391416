package io.artistagent.standalone.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Problems that a browser finds with the pages: policy violations, script errors, missing resources and requests to other hosts. */
final class BrowserProblems {

    private static final String WATCH_THE_POLICY = """
            addEventListener('securitypolicyviolation', event =>
              console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`))
            """;

    private final String address;
    private final List<String> found = new ArrayList<>();

    private BrowserProblems(String address) {
        this.address = address;
    }

    static BrowserProblems of(BrowserContext context, String address) {
        BrowserProblems browserProblems = new BrowserProblems(address);
        context.addInitScript(WATCH_THE_POLICY);
        context.onConsoleMessage(browserProblems::said);
        context.onWebError(error -> browserProblems.add(error.page(), "script: " + error.error()));
        context.onRequest(browserProblems::asked);
        context.onResponse(browserProblems::answered);
        return browserProblems;
    }

    List<String> found() {
        return List.copyOf(found);
    }

    /** Clears the problems, for a test that provokes some on purpose. */
    void forget() {
        found.clear();
    }

    private void said(ConsoleMessage message) {
        // answered() reports a missing resource with its address
        boolean matters = message.type().equals("error") && !message.text().startsWith("Failed to load resource");
        Page page = message.page();
        if (matters && page != null && page.url().startsWith(address)) {
            add(page, message.text());
        }
    }

    private void asked(Request request) {
        URI target = URI.create(request.url().replace("|", "%7C"));
        if (!"data".equals(target.getScheme()) && !"127.0.0.1".equals(target.getHost())) {
            found.add("a request to another host: " + request.url());
        }
    }

    private void answered(Response response) {
        boolean part = !response.request().isNavigationRequest();
        if (part && response.status() >= 400 && response.url().startsWith(address)) {
            found.add(response.status() + " for " + response.url());
        }
    }

    private void add(Page page, String what) {
        found.add(page.url() + ": " + what);
    }
}
