package vn.sauro.rearrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.sauro.testing.RefusalAssert.assertRefused;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionResultTest {

    private static final LocalDate SESSION = LocalDate.of(2026, 6, 22);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 23);
    private static final SessionBooking BOOKING =
            new SessionBooking("Kỳ họp chuyên đề", SESSION, "03-GTT/HĐND", LocalDate.of(2026, 6, 10), "Hội trường UBND xã");

    private static SessionResult vote(int total, int present, int inFavour, int against, int abstaining) {
        return new SessionResult(SESSION, total, present, inFavour, against, abstaining, Optional.of("05/NQ-HĐND"), Optional.of(SESSION), Optional.of(SESSION),
                Optional.of("Chủ tịch HĐND xã"));
    }

    private static SessionResult without(int total, int present, int inFavour, int against, int abstaining) {
        return new SessionResult(SESSION, total, present, inFavour, against, abstaining, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static SessionResult on(LocalDate session, LocalDate resolution, LocalDate effective) {
        return new SessionResult(session, 25, 25, 25, 0, 0, Optional.of("05/NQ-HĐND"), Optional.of(resolution), Optional.of(effective), Optional.of("Chủ tịch"));
    }

    private static void check(SessionResult result) {
        result.check(TODAY, BOOKING, true, SESSION);
    }

    @Test
    void oneMoreThanHalfOfAllDeputiesAdopts() {
        assertThat(vote(24, 24, 13, 11, 0).adopted()).isTrue();
        assertThat(vote(25, 13, 13, 0, 0).adopted()).isTrue();
    }

    @Test
    void halfOfAllDeputiesDoesNotAdopt() {
        assertThat(vote(24, 24, 12, 12, 0).adopted()).isFalse();
        assertThat(vote(24, 12, 12, 0, 0).adopted()).isFalse();
    }

    @Test
    void anAdoptedResolutionOfTheBookedSessionStands() {
        assertThatCode(() -> check(vote(25, 23, 20, 2, 1))).doesNotThrowAnyException();
    }

    @Test
    void theVotesMustSumToThosePresent() {
        assertRefused(() -> check(vote(25, 23, 20, 2, 2)), "inFavour", "24 khác 23");
        assertRefused(() -> check(vote(25, 23, 20, 2, 0)), "inFavour", "22 khác 23");
    }

    @Test
    void moreThanAllDeputiesCannotBePresent() {
        assertRefused(() -> check(vote(25, 26, 26, 0, 0)), "deputiesPresent", "26", "25");
        assertRefused(() -> check(vote(0, 0, 0, 0, 0)), "deputiesTotal");
    }

    @Test
    void anAdoptedResolutionHasNumberDateEffectAndSigner() {
        Optional<String> text = Optional.of("x");
        Optional<LocalDate> day = Optional.of(SESSION);
        assertRefused(() -> check(new SessionResult(SESSION, 25, 25, 25, 0, 0, Optional.empty(), day, day, text)), "resolutionNumber");
        assertRefused(() -> check(new SessionResult(SESSION, 25, 25, 25, 0, 0, text, Optional.empty(), day, text)), "resolutionDate");
        assertRefused(() -> check(new SessionResult(SESSION, 25, 25, 25, 0, 0, text, day, Optional.empty(), text)), "effectiveFrom");
        assertRefused(() -> check(new SessionResult(SESSION, 25, 25, 25, 0, 0, text, day, day, Optional.empty())), "signer");
    }

    @Test
    void aLostVoteHasNoResolution() {
        assertThatCode(() -> check(without(24, 24, 12, 12, 0))).doesNotThrowAnyException();
        assertRefused(() -> check(vote(24, 24, 12, 12, 0)), "resolutionNumber", "12/24");
    }

    @Test
    void theSessionIsTheBookedOneAndNotInTheFuture() {
        assertRefused(() -> check(on(SESSION.minusDays(1), SESSION, SESSION)), "sessionDate", "22/06/2026");
        assertRefused(() -> on(SESSION, SESSION, SESSION).check(SESSION.minusDays(1), BOOKING, true, SESSION), "sessionDate", "sau hôm nay");
    }

    @Test
    void theResolutionIsOfTheSessionsDayOrLater() {
        assertRefused(() -> check(on(SESSION, SESSION.minusDays(1), SESSION)), "resolutionDate", "ngày họp");
        assertThatCode(() -> check(on(SESSION, TODAY, TODAY))).doesNotThrowAnyException();
        assertRefused(() -> check(on(SESSION, TODAY.plusDays(1), TODAY.plusDays(1))), "resolutionDate", "sau hôm nay");
        assertRefused(() -> check(on(SESSION, TODAY, SESSION)), "effectiveFrom", "ngày nghị quyết");
    }

    @Test
    void aDossierThatMissedTheBookedSessionIsTreatedOnALaterDay() {
        LocalDate earliest = SESSION.plusDays(1);
        assertThatCode(() -> on(earliest, earliest, earliest).check(TODAY, BOOKING, false, earliest)).doesNotThrowAnyException();
        assertRefused(() -> on(SESSION, SESSION, SESSION).check(TODAY, BOOKING, false, earliest), "sessionDate", "23/06/2026");
    }
}
