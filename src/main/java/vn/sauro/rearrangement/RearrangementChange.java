package vn.sauro.rearrangement;

import java.time.LocalDate;
import java.util.Optional;
import vn.sauro.calendar.Days;
import vn.sauro.rule.Refusal;

/**
 * What a higher level orders of a running rearrangement.
 *
 * @param newDeadline    first day that is too late; empty when the rearrangement is called off
 * @param acceptShortage keep to the new deadline although not everything fits before it
 */
public record RearrangementChange(Optional<LocalDate> newDeadline, String basisNumber, LocalDate basisDate, String reason, boolean acceptShortage) {

    void check(LocalDate today, int reasonLength) {
        Days.notInFuture("basisDate", basisDate, today);
        Refusal.unless(reason.length() >= reasonLength, "reason", "phải nêu rõ, ít nhất " + reasonLength + " ký tự (đang có " + reason.length() + ").");
        newDeadline.ifPresent(day -> Refusal.unless(day.isAfter(today.plusDays(1)), "newDeadline", "phải sau ngày " + Days.text(today.plusDays(1)) + "."));
    }
}
