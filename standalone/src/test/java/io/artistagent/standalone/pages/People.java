package io.artistagent.standalone.pages;

import com.microsoft.playwright.Browser;
import io.artistagent.standalone.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The people who use the pages during one test, each with their own browser context. */
final class People {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String address;
    private final List<Person> here = new ArrayList<>();

    People(String address) {
        this.address = address;
    }

    /** Returns a person without an account, on this screen. */
    Person stranger(Screen screen) {
        return enter(screen.options(), address);
    }

    /** Returns a person whose browser does not run JavaScript. */
    Person withoutScript(Screen screen) {
        return enter(screen.options().setJavaScriptEnabled(false), address);
    }

    /** Returns a person on the pages of another server, which a test runs beside the system. */
    Person strangerAt(String otherAddress, Screen screen) {
        return enter(screen.options(), otherAddress);
    }

    String address() {
        return address;
    }

    /** Returns a person who has just created an account and is signed in, and has not opened a page. */
    Person newcomer(Screen screen, String firstName, String lastName) {
        return stranger(screen).signUp(new Account(userName(firstName), firstName, lastName));
    }

    static String userName(String firstName) {
        return "%s-%d".formatted(firstName.toLowerCase(Locale.ROOT), COUNT.incrementAndGet());
    }

    /** Returns a person with an account and one artist, which was registered through the API. */
    Person withAnArtist(Screen screen, String firstName, String lastName) {
        Person person = newcomer(screen, firstName, lastName);
        register(person);
        return person;
    }

    /** Registers an artist named after the account; returns once the pages can show it. */
    UUID register(Person person) {
        ApiClient program = programOf(person.account());
        UUID artist = program.artist(person.account().artist());
        program.get("/artists/" + artist).must(200);
        person.actAs(artist);
        return artist;
    }

    /** Returns a client of the API with the same account. */
    ApiClient programOf(Account account) {
        return ApiClient.of(address, account.name());
    }

    /** Closes all browser contexts and fails the test if a browser has found problems. */
    void leave(@Nullable String failedTest) {
        List<String> complaints = here.stream()
                .flatMap(person -> person.leave(failedTest).stream())
                .toList();
        if (failedTest == null && !complaints.isEmpty()) {
            throw new AssertionError("The browser found problems:\n" + String.join("\n", complaints));
        }
    }

    private Person enter(Browser.NewContextOptions options, String where) {
        Person person = new Person(Chromium.browser().newContext(options), where);
        here.add(person);
        return person;
    }
}
