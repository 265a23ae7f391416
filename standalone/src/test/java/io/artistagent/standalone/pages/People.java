package io.artistagent.standalone.pages;

import com.microsoft.playwright.Browser;
import io.artistagent.standalone.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
        return enter(screen.options(), address);
    }

    /** Somebody whose browser runs no script. */
    Person withoutScript(Screen screen) {
        return enter(screen.options().setJavaScriptEnabled(false), address);
    }

    /** Somebody at the pages of another server, which a test runs beside the system. */
    Person strangerAt(String otherAddress, Screen screen) {
        return enter(screen.options(), otherAddress);
    }

    String address() {
        return address;
    }

    /** Somebody who has just made an account at Keycloak, and is signed in. */
    Person newcomer(Screen screen, String firstName, String lastName) {
        return stranger(screen).signUp(new Account(userName(firstName), firstName, lastName));
    }

    static String userName(String firstName) {
        return "%s-%d".formatted(firstName.toLowerCase(Locale.ROOT), COUNT.incrementAndGet());
    }

    /** Somebody with an account and one artist, registered by a program. */
    Person withAnArtist(Screen screen, String firstName, String lastName) {
        Person person = newcomer(screen, firstName, lastName);
        register(person);
        return person;
    }

    /** Registers an artist named after the account; returns when the pages know it. */
    UUID register(Person person) {
        Visitor program = programOf(person.account());
        UUID artist = program.artist(person.account().artist());
        program.get("/artists/" + artist).must(200);
        person.actAs(artist);
        return artist;
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

    private Person enter(Browser.NewContextOptions options, String where) {
        Person person = new Person(chromium.browser().newContext(options), where);
        here.add(person);
        return person;
    }
}
