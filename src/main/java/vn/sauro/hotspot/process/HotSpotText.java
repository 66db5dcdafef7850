package vn.sauro.hotspot.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.Days;
import vn.sauro.hotspot.Direction;
import vn.sauro.hotspot.HotSpot;
import vn.sauro.hotspot.HotSpotId;
import vn.sauro.hotspot.HotSpotReport;
import vn.sauro.organisation.Organisation;

/** Hot spots as those who direct, handle and are told read them. */
@Component
class HotSpotText {

    private static final String PARAGRAPH = "\n\n";

    private final Organisation organisation;

    HotSpotText(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Behind a task's name, where others may look over a shoulder: of a restricted one the place alone. */
    String subject(HotSpotId id, HotSpotReport report) {
        String place = place(report);
        return report.restricted() ? place : report.kind().title() + " số " + id.number() + ", " + place;
    }

    private String place(HotSpotReport report) {
        return report.hamletCode().map(hamlet -> organisation.hamlet(hamlet).name()).orElse("toàn xã");
    }

    /** All that was reported and done, in its order. */
    String summary(HotSpot hotSpot) {
        HotSpotReport report = hotSpot.report();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("**" + report.kind().title() + " số " + hotSpot.id().number() + "**, mức độ **" + report.severity().title().toLowerCase(Locale.ROOT) + "**, " + place(report)
                + ", lúc " + Days.text(report.occurredAt()) + report.peopleInvolved().map(people -> ", " + people + " người liên quan").orElse("") + ".");
        if (report.restricted()) {
            paragraphs.add("**Hạn chế người xem**: không trao đổi ngoài những người được giao.");
        }
        paragraphs.add("Diễn biến: " + report.narrative());
        paragraphs.add("Đã xử lý: " + report.actionTaken());
        paragraphs.add("Đề nghị: " + report.proposal());
        paragraphs.add("Người báo cáo: " + name(hotSpot.reportedBy()) + ", " + Days.text(hotSpot.reportedAt()) + ".");
        hotSpot.directions().forEach(direction -> add(paragraphs, direction));
        return String.join(PARAGRAPH, paragraphs);
    }

    private void add(List<String> paragraphs, Direction direction) {
        paragraphs.add("**Chỉ đạo lần " + direction.number() + "** (" + name(direction.directedBy()) + ", " + Days.text(direction.directedAt()) + "), giao "
                + organisation.unit(direction.unitCode()).name() + ", hạn " + Days.text(direction.dueOn()) + ": " + direction.measures());
        direction.result().ifPresent(result -> paragraphs.add("Kết quả (" + name(result.reportedBy()) + ", " + Days.text(result.reportedAt()) + "): " + result.result()
                + of(" Còn tồn tại, kiến nghị: ", result.remaining())));
        direction.conclusion().ifPresent(conclusion -> paragraphs.add("Kết luận (" + name(conclusion.concludedBy()) + ", " + Days.text(conclusion.concludedAt()) + "): "
                + (conclusion.settled() ? "đã giải quyết xong. " : "chưa giải quyết xong. ") + conclusion.conclusion() + of(" Lý do: ", conclusion.reason())));
        direction.watch().ifPresent(watch -> paragraphs.add("Theo dõi (" + name(watch.watchedBy()) + ", " + Days.text(watch.watchedAt()) + "): "
                + (watch.stable() ? "ổn định. " : "tái diễn. ") + watch.observation()));
    }

    private static String of(String label, Optional<String> text) {
        return text.map(value -> label + value).orElse("");
    }

    private String name(String person) {
        return organisation.person(person).name();
    }
}
