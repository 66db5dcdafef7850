package vn.sauro.rating;

import java.time.Instant;
import java.util.Optional;

/**
 * What BTV concludes about a unit.
 *
 * @param level     of the unit
 * @param headLevel of its head, never above the unit
 * @param reason    of a level other than the proposed one, or of Xuất sắc beyond the cap where the cap leaves that to BTV
 */
public record Conclusion(String unit, Level level, Level headLevel, Optional<String> reason) {

    /**
     * A conclusion as it is kept; the last one holds.
     *
     * @param number from 1 on
     * @param actor  id of the person who entered it
     */
    public record Version(int number, Conclusion conclusion, String actor, Instant at) {}
}
