package vn.sauro.assignment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The 38 orders of the notice of conclusions of 26/5/2026 as drafts. What the notice says is taken over; what is only proposed ("đx") where it is
 * silent is shown beside and set by nobody but VPĐU: no order gets a day, a unit or a result the notice does not name.
 */
final class NoticeOrders {

    /** Code of the source; the notice bears no number. */
    static final String SOURCE = "thong-bao-2026-05-26";
    /** Its title, without a number: it bears none. */
    static final String TITLE = "Thông báo kết luận hội nghị Ban Chấp hành Đảng bộ xã mở rộng ngày 26/5/2026";

    private static final String FILE = "sample/assignments-from-notice.tsv";
    private static final String PROPOSED = "đx";
    private static final String SILENT = "không nêu";
    private static final String TO_ALL = "Mọi cấp ủy, tổ chức đảng, cơ quan, đơn vị";
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private NoticeOrders() {}

    /** In the order of the notice. */
    static List<Draft> shipped() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8).lines().skip(1).map(line -> draft(line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Draft draft(String[] cells) {
        Draft.Words words = new Draft.Words(text(cells[1]), text(cells[2]), text(cells[3]), text(cells[4]), text(cells[5]), text(cells[6]), text(cells[7]), text(cells[8]),
                text(cells[9]));
        Optional<Timing.Kind> timing = words.timing().map(kind -> kind.equals("CÓ HẠN") ? Timing.Kind.DATED : Timing.Kind.STANDING);
        Optional<LocalDate> day = said(words.due()).flatMap(NoticeOrders::day);
        boolean dated = timing.filter(Timing.Kind.DATED::equals).isPresent();
        ClarityDraft clarity = new ClarityDraft(Optional.of(TITLE + ", mục " + cells[0].replaceFirst("\\..*", "") + " (việc " + cells[0] + ")"), words.quotation(),
                said(words.result()), lead(words), List.of(), lead(words).filter(Assignments.EVERY_UNIT::equals).map(all -> Assignments.EVERY_HEAD), timing,
                dated ? day : Optional.empty(), Optional.empty(), dated ? Optional.empty() : day, said(words.authority()), Optional.empty());
        return new Draft(cells[0], words, clarity, Optional.empty());
    }

    private static Optional<String> text(String cell) {
        return Optional.of(cell.strip()).filter(text -> !text.isEmpty());
    }

    /** What of it the notice says itself. */
    private static Optional<String> said(Optional<String> words) {
        return words.map(all -> Arrays.stream(all.split(";")).map(String::strip).filter(part -> !part.contains(PROPOSED) && !part.equals(SILENT))
                .collect(Collectors.joining("; "))).filter(part -> !part.isEmpty());
    }

    private static Optional<String> lead(Draft.Words words) {
        return said(words.lead()).flatMap(lead -> lead.startsWith(TO_ALL) ? Optional.of(Assignments.EVERY_UNIT)
                : lead.equals("Văn phòng Đảng ủy") ? Optional.of("vpdu") : lead.equals("Ban Thường vụ Đảng ủy") ? Optional.of("btv") : Optional.empty());
    }

    private static Optional<LocalDate> day(String words) {
        Matcher day = DAY.matcher(words);
        return day.find() ? Optional.of(LocalDate.of(Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)))) : Optional.empty();
    }
}
