package io.artistagent.query.consent;

import io.artistagent.api.ConsentText;
import io.artistagent.api.ConsentTexts;
import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.consent.LegitimateInterest;
import io.artistagent.domain.consent.Purpose;
import io.artistagent.domain.consent.TextVersion;
import io.artistagent.eventlog.storage.AggregateEvents;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.consent.ConsentView.Decision;
import io.artistagent.query.consent.ConsentView.State;
import io.artistagent.query.consent.ConsentsView.InterestView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows callers what they have agreed to. */
@RestController
@RequestMapping("/api/v1/me/consents")
@ConsistentWith({})
@Tag(name = "Consent")
final class ConsentQueries {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);
    private static final int MAX_HEADER = 200;

    private final AggregateEvents log;
    private final ConsentTexts texts;

    ConsentQueries(AggregateEvents log, ConsentTexts texts) {
        this.log = log;
        this.texts = texts;
    }

    @GetMapping
    @Operation(
            summary = "List the purposes that need consent, and what the caller has decided",
            description = "The texts are in English, German or French, as Accept-Language prefers.")
    ConsentsView all(
            Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String preferred) {
        Permission.EXERCISE_RIGHTS.require(caller);
        Locale language = language(preferred);
        PersonLedger ledger = PersonLedger.of(caller.person(), log);
        return new ConsentsView(
                Arrays.stream(Purpose.values())
                        .map(purpose -> view(purpose, ledger.decisions(purpose), language))
                        .toList(),
                Arrays.stream(LegitimateInterest.values())
                        .map(interest -> new InterestView(interest, ledger.objectedSince(interest)))
                        .toList(),
                ledger.restrictedSince());
    }

    /** Everything else is in English, so the header is read here. A header that cannot be read is treated as absent. */
    private static Locale language(@Nullable String preferred) {
        try {
            return preferred == null || preferred.length() > MAX_HEADER
                    ? Locale.ENGLISH
                    : Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(preferred), LANGUAGES))
                            .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }

    private ConsentView view(Purpose purpose, List<Decision> decisions, Locale language) {
        Decision last = decisions.isEmpty() ? null : decisions.getFirst();
        TextVersion newest = texts.newest(purpose);
        return new ConsentView(
                purpose,
                last == null ? State.NOT_GIVEN : last.state(),
                last == null ? null : last.textVersion(),
                newest,
                last == null ? null : last.at(),
                texts.find(purpose, newest, language).orElseThrow(),
                last == null || last.textVersion().equals(newest) ? null : text(purpose, last.textVersion(), language),
                decisions);
    }

    private @Nullable ConsentText text(Purpose purpose, TextVersion version, Locale language) {
        return texts.find(purpose, version, language).orElse(null);
    }
}
