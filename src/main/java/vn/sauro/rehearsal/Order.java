package vn.sauro.rehearsal;

import java.time.LocalDate;
import java.util.List;
import vn.sauro.assignment.AssignmentDrafts;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.Timing;
import vn.sauro.calendar.WorkingCalendar;

/**
 * What VPĐU sets about an order of the notice when it issues it.
 *
 * @param number of the order in the notice
 * @param lead   code of the unit, or {@link Assignments#EVERY_UNIT}
 * @param help   codes of the units that co-operate
 * @param days   until it is due in working days, or until its review in calendar days, where the notice names no day
 * @param rhythm of a standing one; null for a dated one
 */
record Order(String number, String lead, List<String> help, int days, Timing.Rhythm rhythm) {

    static Order dated(String number, String lead, int workingDays, String... help) {
        return new Order(number, lead, List.of(help), workingDays, null);
    }

    static Order standing(String number, String lead, int days, Timing.Rhythm rhythm) {
        return new Order(number, lead, List.of(), days, rhythm);
    }

    /** Code of the assignment it becomes. */
    String code() {
        return Assignments.code(AssignmentDrafts.NOTICE, number, lead);
    }

    boolean standing() {
        return rhythm != null;
    }

    /** By when it is due, or reviewed, when it is issued today. */
    LocalDate day(LocalDate today, WorkingCalendar calendar) {
        return standing() ? today.plusDays(days) : calendar.plusWorkingDays(today, days);
    }
}
