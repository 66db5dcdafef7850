package vn.sauro.rearrangement;

import java.time.LocalDate;

/** Rõ thời gian: an assignment is done by a day or goes on under a rhythm of reports. */
public sealed interface Timing {

    /** Có hạn. @param dueOn last day, inclusive */
    record Dated(LocalDate dueOn) implements Timing {}

    /** Thường xuyên. @param reviewOn when it is looked at as a whole */
    record Standing(Rhythm rhythm, LocalDate reviewOn) implements Timing {}

    /** How often a standing assignment is reported on. */
    enum Rhythm { WEEKLY, MONTHLY, QUARTERLY }
}
