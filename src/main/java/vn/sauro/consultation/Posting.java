package vn.sauro.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.sauro.calendar.Days;
import vn.sauro.organisation.Cluster;
import vn.sauro.rule.Refusal;

/**
 * A scheme put up for the people to read (niêm yết), with the days on which they are asked.
 *
 * @param closedList        clusters with their households by hamlet code, absent ones included; one cluster for a hamlet that is not divided
 * @param from              first day of asking; at least {@code postingDays} calendar days after the posting
 * @param until             last day of asking, before the deadline
 * @param deadlineExclusive the rearrangement's deadline
 * @param postingDays       length of the posting, data: no text names it yet
 * @param gate              what decides, as it stood when the consultation began
 */
public record Posting(String schemeCode, String rearrangementCode, Map<String, List<Cluster>> closedList, LocalDate postedOn, String places, LocalDate from,
                      LocalDate until, LocalDate deadlineExclusive, int postingDays, Gate gate, String postedBy) {

    /** People are asked after the posting, never on its day, whatever the data say. */
    private static final int FEWEST_DAYS = 1;

    void check(LocalDate today) {
        Refusal.unless(!postedOn.isAfter(today), "postedOn", "không được ở tương lai (hôm nay là " + Days.text(today) + ").");
        int days = Math.max(postingDays, FEWEST_DAYS);
        LocalDate earliest = postedOn.plusDays(days);
        Refusal.unless(!from.isBefore(earliest), "consultationFrom",
                "phải từ " + Days.text(earliest) + " trở đi, sau khi niêm yết đủ " + days + " ngày.");
        Refusal.unless(!until.isBefore(from), "consultationUntil", "không được trước ngày bắt đầu lấy ý kiến (" + Days.text(from) + ").");
        Refusal.unless(until.isBefore(deadlineExclusive), "consultationUntil", "phải trước ngày " + Days.text(deadlineExclusive) + ", thời hạn của đợt sắp xếp.");
    }
}
