package vn.sauro.rearrangement.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.Days;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.NoticeReceipts;
import vn.sauro.rearrangement.Rearrangement;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.Scheme;
import vn.sauro.rearrangement.StepStatus;

/** The figures of VPĐU's weekly report, read from the tables at that moment. */
@Component
class WeekText {

    private static final String PARAGRAPH = "\n\n";
    private static final int MOST_NAMES = 8;

    private final Rearrangements rearrangements;
    private final NoticeReceipts receipts;
    private final Organisation organisation;
    private final Clock clock;

    WeekText(Rearrangements rearrangements, NoticeReceipts receipts, Organisation organisation, Clock clock) {
        this.rearrangements = rearrangements;
        this.receipts = receipts;
        this.organisation = organisation;
        this.clock = clock;
    }

    String figures(String rearrangement) {
        Rearrangement running = rearrangements.get(rearrangement);
        int units = rearrangements.unitCodes(rearrangement).size();
        return "Thời hạn: trước ngày " + Days.text(running.lastDay().plusDays(1)) + "." + PARAGRAPH
                + rearrangements.steps(rearrangement).stream().map(step -> step(rearrangement, step)).collect(Collectors.joining(PARAGRAPH)) + PARAGRAPH
                + "Xác nhận đã nhận Thông báo: " + receipts.confirmed(rearrangement) + " nơi nhận; số đơn vị tham gia: " + units + "." + PARAGRAPH
                + rearrangements.schemes(rearrangement).stream().map(WeekText::scheme).collect(Collectors.joining(PARAGRAPH));
    }

    private String step(String rearrangement, StepStatus step) {
        String due = ", hạn hết ngày " + Days.text(Days.lastBefore(step.dueAt()));
        if (step.finishedAt().isPresent()) {
            return step.step().title() + ": đã xong ngày " + Days.text(Days.of(step.finishedAt().get())) + due + ".";
        }
        List<String> owing = rearrangements.owingUnits(rearrangement, step.step());
        Instant now = clock.instant();
        return step.step().title() + ": " + (now.isBefore(step.dueAt()) ? "đang thực hiện" : "**quá hạn**") + due
                + (owing.isEmpty() ? "" : "; còn " + owing.size() + " đơn vị: " + names(owing)) + ".";
    }

    private String names(List<String> units) {
        String names = units.stream().limit(MOST_NAMES).map(unit -> organisation.unit(unit).name()).collect(Collectors.joining(", "));
        return units.size() > MOST_NAMES ? names + "…" : names;
    }

    private static String scheme(Scheme scheme) {
        String state = switch (scheme.state()) {
            case PROPOSED -> "UBND xã đang xây dựng";
            case DRAFTED -> "chờ Ban Thường vụ thống nhất chủ trương";
            case RETURNED -> "Ban Thường vụ trả lại, UBND xã đang hoàn thiện";
            case AGREED -> "đã thống nhất chủ trương, chờ niêm yết";
            case POSTED -> "đang lấy ý kiến Nhân dân";
            case TO_REVISE -> "chưa đạt lần một, UBND xã đang hoàn chỉnh";
            case REVISED -> "đã hoàn chỉnh, chờ niêm yết lần hai";
            case ELIGIBLE -> "đủ điều kiện trình";
            case REJECTED -> "không đạt sau hai lần";
            case APPROVED -> "HĐND đã thông qua";
            case NOT_ADOPTED -> "HĐND không thông qua";
        };
        return scheme.name() + ": " + state + ".";
    }
}
