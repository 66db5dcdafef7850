package vn.sauro.rehearsal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Something that is done without being asked by a task: the start of a process of its own. */
sealed interface Deed {

    /** VPĐU enters that the deadline moves by so many days. */
    record Redate(Duration afterOpening, int days) implements Deed {}

    /** VPĐU enters that the rearrangement is called off. */
    record Cancel(Duration afterOpening) implements Deed {}

    /** The head of a hamlet's cell reports that a hot spot has arisen there. */
    record ReportHotSpot(Duration afterOpening, String hamlet, boolean urgent) implements Deed {}

    /** VPĐU opens the notice to assign its orders. */
    record OpenNotice(Duration afterOpening) implements Deed {}

    /** VPĐU opens a review by hand. @param from first day of its period @param lines what units report on; empty for what the table says */
    record OpenReview(Duration afterOpening, String kind, LocalDate from, List<String> lines) implements Deed {}

    /** The calendar of reviews is looked at on the morning of that day, by the engine itself. */
    record DayBegins(LocalDate day) implements Deed {}

    /** A head puts an assignment into a member's hands. @param assignment its code @param after how long after it was taken */
    record HandOver(String assignment, String member, Duration after) implements Deed {}

    /** Somebody names who stands in for so many days from tomorrow on. */
    record NameDeputy(Duration afterOpening, String principal, String deputy, int days) implements Deed {}

    /** A unit asks to correct what it sent. @param after how long after it was sent */
    record Correct(Sent sent, Duration after) implements Deed {}

    /**
     * Something a unit sends by answering a task.
     *
     * @param element     key of the task
     * @param businessKey of the task
     * @param unit        code of the unit
     * @param subject     code of what is sent
     */
    record Sent(String element, String businessKey, String unit, String subject) {}
}
