package vn.sauro.rearrangement.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.Days;
import vn.sauro.consultation.Answers;
import vn.sauro.consultation.Consultations;
import vn.sauro.consultation.Count;
import vn.sauro.consultation.Gate;
import vn.sauro.consultation.HamletCount;
import vn.sauro.consultation.HamletOutcome;
import vn.sauro.consultation.Ledger;
import vn.sauro.consultation.Manner;
import vn.sauro.consultation.Round;
import vn.sauro.organisation.Hamlet;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.Scheme;
import vn.sauro.rule.Decimals;

/** What the people said, as those who revise and decide read it: every hamlet, the whole area beside it, who took part, kept silent or was absent. */
@Component
class ConsultationText {

    private static final String PARAGRAPH = "\n\n";

    private final Consultations consultations;
    private final Organisation organisation;

    ConsultationText(Consultations consultations, Organisation organisation) {
        this.consultations = consultations;
        this.organisation = organisation;
    }

    /** The latest round of a scheme; empty before the first. */
    String round(Scheme scheme) {
        List<Round> rounds = consultations.rounds(scheme.code());
        return rounds.isEmpty() ? "" : text(rounds.get(rounds.size() - 1));
    }

    /** All rounds of a scheme. */
    String rounds(Scheme scheme) {
        return consultations.rounds(scheme.code()).stream().map(this::text).collect(Collectors.joining(PARAGRAPH));
    }

    private String text(Round round) {
        return "**Kết quả lấy ý kiến lần " + round.number() + (round.asksPlan() ? "" : " (chỉ hỏi lại tên thôn)") + ", tính " + gate(round.gate()) + "**"
                + PARAGRAPH + round.hamlets().stream().map(this::hamlet).collect(Collectors.joining(PARAGRAPH))
                + round.wholeArea().map(area -> PARAGRAPH + "Toàn khu vực, " + area.households() + " hộ:" + items(counted(area))).orElse("")
                + round.reopened().map(reason -> PARAGRAPH + "Ban Thường vụ yêu cầu lấy ý kiến lại: " + reason).orElse("");
    }

    private static String gate(Gate gate) {
        return switch (gate) {
            case EACH_HAMLET -> "theo từng thôn";
            case WHOLE_AREA -> "theo toàn khu vực";
        };
    }

    private String hamlet(HamletCount counted) {
        Hamlet hamlet = organisation.hamlet(counted.hamletCode());
        String head = hamlet.name() + ", " + counted.households() + " hộ" + (hamlet.illustrative() ? SchemeText.ILLUSTRATIVE : "");
        if (counted.clusters().isEmpty()) {
            return head + ": chưa có kết quả";
        }
        return head + outcome(counted) + (counted.complete() ? "" : " (chưa đủ các cụm)") + items(Stream.concat(counted(counted.total()),
                counted.clusters().stream().flatMap(ConsultationText::said)));
    }

    private static String items(Stream<String> items) {
        return PARAGRAPH + items.map(item -> "- " + item).collect(Collectors.joining("\n"));
    }

    private static Stream<String> counted(Count count) {
        return Stream.of(count.plan() == null ? null : "Phương án: " + answers(count.plan()), count.name() == null ? null : "Tên thôn: " + answers(count.name()),
                "Tham gia " + percent(count.participation()) + ", im lặng " + count.silent() + " hộ, vắng " + count.absent() + " hộ, không hợp lệ "
                        + count.invalid()).filter(Objects::nonNull);
    }

    private static String percent(BigDecimal share) {
        return Decimals.text(share.movePointRight(2)) + "%";
    }

    private static Stream<String> said(Ledger ledger) {
        return Stream.concat(Stream.ofNullable(ledger.otherNames()).map(names -> "Tên khác được đề xuất: " + names),
                Stream.ofNullable(ledger.notableOpinions()).map(opinions -> "Ý kiến nổi bật: " + opinions));
    }

    private static String outcome(HamletCount counted) {
        HamletOutcome outcome = counted.outcome();
        if (outcome == null) {
            return "";
        }
        return switch (outcome) {
            case PASSED -> ": **đạt**";
            case NAME_FAILED -> ": **tên thôn chưa đạt**";
            case PLAN_FAILED -> ": **phương án chưa đạt**";
            case BOTH_FAILED -> ": **phương án và tên thôn chưa đạt**";
        };
    }

    private static String answers(Answers answers) {
        return "đồng ý " + answers.agree() + ", không đồng ý " + answers.disagree() + ", ý kiến khác " + answers.other();
    }

    /** One ledger as it was entered. */
    String ledger(Ledger ledger) {
        return "Ngày " + Days.text(ledger.heldOn()) + ", biên bản số " + ledger.minutesNumber() + ", chủ trì " + ledger.witnesses().chair() + ", thư ký "
                + ledger.witnesses().secretary() + (ledger.manner() == Manner.SHOW_OF_HANDS ? ", giơ tay" : ", bỏ phiếu") + "." + PARAGRAPH
                + ledger.count().households() + " hộ; phiếu phát ra (hộ có mặt) " + ledger.count().ballotsOut() + ", thu về " + ledger.count().ballotsIn()
                + ", hợp lệ " + ledger.count().valid() + "." + items(counted(ledger.count()))
                + ledger.entry().paper().map(paper -> PARAGRAPH + "Văn phòng Đảng ủy nhập hộ; căn cứ: " + paper).orElse("");
    }
}
