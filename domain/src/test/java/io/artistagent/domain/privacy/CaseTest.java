package io.artistagent.domain.privacy;

import static io.artistagent.domain.Cast.ALMAS_OWNER;
import static io.artistagent.domain.Cast.BRUNOS_OWNER;
import static io.artistagent.domain.Cast.NOW;
import static io.artistagent.domain.Cast.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.BreaksRule;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A case from its arrival to its end. */
class CaseTest {

    private static final CaseId ID = new CaseId(uuid(41));
    private static final CaseId OTHER = new CaseId(uuid(42));
    private static final PersonId OFFICER = BRUNOS_OWNER;
    private static final Reason REASON = new Reason("The figures of four labels must be gathered.");
    private static final Instant DUE = Instant.parse("2026-12-21T12:00:00Z");
    private static final Instant LATEST = Instant.parse("2027-02-21T12:00:00Z");

    private final Map<CaseType, CaseId> open = new HashMap<>();
    private Instant now = NOW;
    private boolean held;
    private AggregateTestFixture<Case> cases;

    @BeforeEach
    void fixture() {
        cases = new AggregateTestFixture<>(Case.class);
        cases.registerInjectableResource(new OpenCases() {
            @Override
            public CaseId claim(PersonId person, CaseType type, CaseId claimant) {
                return open.computeIfAbsent(type, free -> claimant);
            }

            @Override
            public void release(PersonId person, CaseType type, CaseId claimant) {
                open.remove(type, claimant);
            }
        });
        cases.registerInjectableResource((LegalHolds) person -> held);
        cases.registerInjectableResource(new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private static CaseOpened opened(CaseType type) {
        return new CaseOpened(ID, type, ALMAS_OWNER, null, NOW, DUE);
    }

    private static IdentityConfirmed confirmed() {
        return new IdentityConfirmed(ID, ALMAS_OWNER);
    }

    private static CaseDecided granted(CaseType type) {
        return new CaseDecided(ID, type, ALMAS_OWNER, CaseDecision.GRANT, Personal.of(REASON));
    }

    private static DecideCase decide(CaseDecision decision, PersonId officer) {
        return new DecideCase(ID, null, officer, decision, REASON);
    }

    private TestExecutor<Case> given(Object... events) {
        return cases.given(events);
    }

    @Test
    void a_request_is_due_a_calendar_month_after_it_arrived() {
        cases.givenNoPriorActivity()
                .when(new OpenCase(ID, CaseType.ACCESS, ALMAS_OWNER, null))
                .expectEvents(opened(CaseType.ACCESS));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T10:00:00Z, 2026-02-28T10:00:00Z, 2026-04-30T10:00:00Z",
        "2028-01-31T10:00:00Z, 2028-02-29T10:00:00Z, 2028-04-30T10:00:00Z",
        "2026-12-15T23:59:59Z, 2027-01-15T23:59:59Z, 2027-03-15T23:59:59Z"
    })
    void a_month_without_that_day_ends_with_its_last_day(Instant received, Instant due, Instant latest) {
        assertThat(CaseClock.firstDue(received)).isEqualTo(due);
        assertThat(CaseClock.latestDue(received)).isEqualTo(latest);
    }

    @Test
    void a_person_has_one_open_case_of_a_type() {
        open.put(CaseType.ERASURE, OTHER);
        cases.givenNoPriorActivity()
                .when(new OpenCase(ID, CaseType.ERASURE, ALMAS_OWNER, null))
                .expectNoEvents()
                .expectException(BreaksRule.rule(APersonHasOneOpenCaseOfAType.class));
    }

    @Test
    void the_identity_is_confirmed_before_the_decision() {
        refused(
                TheIdentityIsConfirmedBeforeTheDecision.class,
                decide(CaseDecision.GRANT, OFFICER),
                opened(CaseType.ERASURE));
        given(opened(CaseType.ERASURE))
                .when(new ConfirmIdentity(ID, null, OFFICER))
                .expectEvents(confirmed());
        refused(
                AnIdentityIsConfirmedOnce.class,
                new ConfirmIdentity(ID, null, OFFICER),
                opened(CaseType.ERASURE),
                confirmed());
    }

    @Test
    void an_officer_handles_no_case_of_their_own() {
        for (Object command : List.of(
                new ConfirmIdentity(ID, null, ALMAS_OWNER),
                new ExtendCase(ID, null, ALMAS_OWNER, REASON, null),
                decide(CaseDecision.GRANT, ALMAS_OWNER),
                new FulfilCase(ID, null, ALMAS_OWNER))) {
            refused(AnOfficerDoesNotDecideTheirOwnCase.class, command, opened(CaseType.ACCESS), confirmed());
        }
    }

    @Test
    void a_decided_case_is_not_decided_again() {
        given(opened(CaseType.ACCESS), confirmed())
                .when(decide(CaseDecision.GRANT, OFFICER))
                .expectEvents(granted(CaseType.ACCESS));
        refused(
                ADecidedCaseIsNotDecidedAgain.class,
                decide(CaseDecision.REFUSE, OFFICER),
                opened(CaseType.ACCESS),
                confirmed(),
                granted(CaseType.ACCESS));
    }

    @Test
    void a_legal_hold_prevents_an_erasure_and_nothing_else() {
        held = true;
        refused(
                ALegalHoldPreventsAnErasure.class,
                decide(CaseDecision.GRANT, OFFICER),
                opened(CaseType.ERASURE),
                confirmed());
        given(opened(CaseType.ERASURE), confirmed())
                .when(decide(CaseDecision.REFUSE, OFFICER))
                .expectSuccessfulHandlerExecution();
        given(opened(CaseType.ACCESS), confirmed())
                .when(decide(CaseDecision.GRANT, OFFICER))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refused_case_makes_room_for_another() {
        open.put(CaseType.ACCESS, ID);
        given(opened(CaseType.ACCESS), confirmed()).when(decide(CaseDecision.REFUSE, OFFICER));
        assertThat(open).isEmpty();
    }

    @Test
    void the_time_is_extended_once_by_two_months_at_most() {
        CaseExtended extended = new CaseExtended(ID, ALMAS_OWNER, Personal.of(REASON), LATEST);
        given(opened(CaseType.ACCESS))
                .when(new ExtendCase(ID, null, OFFICER, REASON, null))
                .expectEvents(extended);
        refused(
                AnExtensionLastsTwoMonthsAtMost.class,
                new ExtendCase(ID, null, OFFICER, REASON, LATEST.plusMillis(1)),
                opened(CaseType.ACCESS));
        refused(
                AnExtensionLastsTwoMonthsAtMost.class,
                new ExtendCase(ID, null, OFFICER, REASON, DUE),
                opened(CaseType.ACCESS));
        refused(
                ACaseIsExtendedOnce.class,
                new ExtendCase(ID, null, OFFICER, REASON, null),
                opened(CaseType.ACCESS),
                extended);
    }

    @Test
    void an_extension_after_the_first_month_is_too_late() {
        now = DUE.plusMillis(1);
        refused(
                AnExtensionIsToldWithinTheFirstMonth.class,
                new ExtendCase(ID, null, OFFICER, REASON, null),
                opened(CaseType.ACCESS));
    }

    @Test
    void a_request_is_withdrawn_until_it_is_decided() {
        open.put(CaseType.ACCESS, ID);
        given(opened(CaseType.ACCESS))
                .when(new WithdrawCase(ID, null, Closing.BY_THE_PERSON))
                .expectEvents(new CaseWithdrawn(ID, CaseType.ACCESS, ALMAS_OWNER, Closing.BY_THE_PERSON));
        assertThat(open).isEmpty();
        refused(
                OnlyAnUndecidedCaseIsWithdrawn.class,
                new WithdrawCase(ID, null, Closing.BY_THE_PERSON),
                opened(CaseType.ACCESS),
                confirmed(),
                granted(CaseType.ACCESS));
    }

    @Test
    void each_place_gives_one_receipt() {
        CaseReceipt keys = new CaseReceipt("keys", NOW, CaseReceipt.Result.ERASED);
        CaseReceipt log = new CaseReceipt("log", NOW, CaseReceipt.Result.ERASED);
        given(opened(CaseType.ERASURE), confirmed(), granted(CaseType.ERASURE), new ReceiptsRecorded(ID, List.of(keys)))
                .when(new RecordReceipts(ID, List.of(keys, log)))
                .expectEvents(new ReceiptsRecorded(ID, List.of(log)));
    }

    @Test
    void a_repeat_of_the_system_changes_nothing() {
        CaseStarted started = new CaseStarted(ID, CaseType.ERASURE, ALMAS_OWNER);
        CaseCompleted completed = new CaseCompleted(ID, CaseType.ERASURE, ALMAS_OWNER);
        given(opened(CaseType.ERASURE), confirmed(), granted(CaseType.ERASURE), started)
                .when(new StartCase(ID))
                .expectNoEvents();
        given(opened(CaseType.ERASURE), confirmed(), granted(CaseType.ERASURE), started, completed)
                .when(new CompleteCase(ID))
                .expectNoEvents();
    }

    @Test
    void a_case_that_was_not_granted_is_not_carried_out() {
        refused(OnlyAGrantedCaseIsCarriedOut.class, new CompleteCase(ID), opened(CaseType.ACCESS), confirmed());
        refused(OnlyAGrantedCaseIsCarriedOut.class, new FulfilCase(ID, null, OFFICER), opened(CaseType.RECTIFICATION));
    }

    @Test
    void what_the_support_has_done_by_hand_has_a_receipt() {
        given(opened(CaseType.RECTIFICATION), confirmed(), granted(CaseType.RECTIFICATION))
                .when(new FulfilCase(ID, null, OFFICER))
                .expectEvents(
                        new ReceiptsRecorded(ID, List.of(new CaseReceipt("support", NOW, CaseReceipt.Result.DONE))),
                        new CaseCompleted(ID, CaseType.RECTIFICATION, ALMAS_OWNER));
    }

    @Test
    void only_a_correction_is_carried_out_by_hand() {
        for (CaseType type : CaseType.values()) {
            assertThat(CaseStep.ofOfficer(CaseState.DECIDED, type, true))
                    .as(type.name())
                    .isEqualTo(type == CaseType.RECTIFICATION ? List.of(CaseStep.FULFIL) : List.of());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECTIFICATION")
    void nobody_declares_done_what_the_system_carries_out(CaseType type) {
        refused(
                OnlyACorrectionIsMadeByHand.class,
                new FulfilCase(ID, null, OFFICER),
                opened(type),
                confirmed(),
                granted(type));
    }

    private void refused(Class<? extends Rule> rule, Object command, Object... events) {
        given(events).when(command).expectNoEvents().expectException(BreaksRule.rule(rule));
    }
}
