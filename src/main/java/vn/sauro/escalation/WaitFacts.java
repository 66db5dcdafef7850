package vn.sauro.escalation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What only the module that waits knows.
 *
 * @param spareDays    working days its procedure can still lose, negative when it is late as a whole; empty for work outside of one; asked only once the
 *                     work is overdue
 * @param lastDay      no extension reaches beyond it
 * @param confidential whether nothing of it may be told beside its own people
 */
public record WaitFacts(Severity severity, Supplier<Optional<Integer>> spareDays, Optional<LocalDate> lastDay, boolean confidential) {

    /** Of work nobody knows anything special about. */
    public static final WaitFacts PLAIN = new WaitFacts(Severity.NORMAL, Optional::empty, Optional.empty(), false);
}
