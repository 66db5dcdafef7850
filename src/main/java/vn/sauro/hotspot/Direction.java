package vn.sauro.hotspot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One direction and what came of it. A hot spot that is not settled, or flares up again, gets another one; none is ever changed.
 *
 * @param number   from 1 within the hot spot
 * @param measures what is to be done
 * @param unitCode the unit that does it
 * @param dueOn    its last day
 */
public record Direction(int number, String measures, String unitCode, LocalDate dueOn, String directedBy, Instant directedAt, Optional<Result> result,
                        Optional<Conclusion> conclusion, Optional<Watch> watch) {

    /**
     * What the unit reports.
     *
     * @param remaining what is left, and what the unit asks for
     */
    public record Result(String result, Optional<String> remaining, String reportedBy, Instant reportedAt) {}

    /**
     * What Thường trực Đảng ủy or BTV conclude from it.
     *
     * @param reason why it is not settled; empty when it is
     */
    public record Conclusion(boolean settled, String conclusion, Optional<String> reason, String concludedBy, Instant concludedAt) {}

    /** What was seen afterwards. @param stable whether it stayed quiet, which closes the hot spot */
    public record Watch(boolean stable, String observation, String watchedBy, Instant watchedAt) {}
}
