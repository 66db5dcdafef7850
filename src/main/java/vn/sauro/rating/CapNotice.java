package vn.sauro.rating;

import java.util.List;

/**
 * How the cap on Xuất sắc meets a group of similar units.
 *
 * @param size       units in the group
 * @param proposed   for Xuất sắc, codes; none of them is picked
 * @param allowed    how many of them may be Xuất sắc when the others are Tốt
 * @param smallGroup whether the group has too few units for the share to be taken as it is
 * @param leftToBtv  whether BTV may go beyond that with a reason
 * @param sentence   what BTV is told, in Vietnamese
 */
public record CapNotice(String group, int size, List<String> proposed, int allowed, boolean smallGroup, boolean leftToBtv, String sentence) {

    /** Whether BTV has to say which of the proposed units are Xuất sắc. */
    public boolean isQuestion() {
        return proposed.size() > allowed;
    }
}
