package vn.sauro.rating;

import java.math.BigDecimal;

/** What the decision tables of rating say. */
public interface RatingRules {

    /** The tables of the deployment the cycle runs in; of a cycle that is no process, or began before there were such tables, the newest. */
    Version of(String cycle);

    /** The tables of one deployment. */
    interface Version {

        /** Decision {@code assignment-score}: 0 to 100, two decimals. */
        BigDecimal score(Work work);

        /** Decision {@code excellent-cap}, for a group with so many units, so many of them rated Tốt and so many Xuất sắc. */
        Cap cap(int groupSize, int good, int excellent);
    }

    /**
     * @param allowed    how many may be Xuất sắc
     * @param smallGroup whether the group has too few units for the share to be taken as it is
     * @param leftToBtv  whether BTV may go beyond that with a reason
     */
    record Cap(int allowed, boolean smallGroup, boolean leftToBtv) {}
}
