package io.artistagent.standalone.pages;

import com.microsoft.playwright.Browser;
import io.artistagent.standalone.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Those who come to the pages during one test. */
final class People {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Chromium chromium;
    private final String address;
    private final List<Person> here = new ArrayList<>();

    People(Chromium chromium, String address) {
        this.chromium = chromium;
        this.address = address;
    }

    /** Somebody nobody knows yet, in front of this screen. */
    Person stranger(Screen screen) {
        return enter(screen.options());
    }

    /** Somebody whose browser runs no script. */
    Person withoutScript(Screen screen) {
        return enter(screen.options().setJavaScriptEnabled(false));
    }

    /** The pages of another server, which a test runs beside the system. */
    People at(String otherAddress) {
        return new People(chromium, otherAddress);
    }

    /** Somebody who has just made an account at Keycloak, and is signed in. */
    Person newcomer(Screen screen, String firstName, String lastName) {
        return stranger(screen).signUp(new Account(userName(firstName), firstName, lastName));
    }

    static String userName(String firstName) {
        return "%s-%d".formatted(firstName.toLowerCase(Locale.ROOT), COUNT.incrementAndGet());
    }

    /** The same person at a program instead of the pages. */
    Visitor programOf(Account account) {
        return Visitor.of(address, account.name());
    }

    /** Everybody leaves; whatever the browser had to complain about fails the test. */
    void leave(@Nullable String failedTest) {
        List<String> complaints = here.stream()
                .flatMap(person -> person.leave(failedTest).stream())
                .toList();
        if (failedTest == null && !complaints.isEmpty()) {
            throw new AssertionError("The browser complains:\n" + String.join("\n", complaints));
        }
    }

    private Person enter(Browser.NewContextOptions options) {
        Person person = new Person(chromium.browser().newContext(options), address);
        here.add(person);
        return person;
    }
}
