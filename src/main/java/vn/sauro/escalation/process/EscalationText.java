package vn.sauro.escalation.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.Days;
import vn.sauro.escalation.Decision;
import vn.sauro.escalation.Escalation;
import vn.sauro.escalation.Explanation;
import vn.sauro.escalation.Suggestion;
import vn.sauro.organisation.BodyDecision;
import vn.sauro.organisation.Organisation;

/** An escalation as those who explain and decide read it: the work, then everything that happened, by whom and when. */
@Component
class EscalationText {

    private static final String PARAGRAPH = "\n\n";
    private static final String LINE = "\n";

    private final Organisation organisation;

    EscalationText(Organisation organisation) {
        this.organisation = organisation;
    }

    private record Line(Instant at, String text) {}

    String summary(Escalation escalation) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("**" + escalation.title() + "**");
        paragraphs.add(escalation.unitCode().map(unit -> "- Đơn vị: " + unit(unit) + organisation.head(unit).map(head -> ", người đứng đầu: " + head.name()).orElse("") + LINE)
                .orElse("") + "- Thời hạn: " + Days.text(escalation.dueAt()) + LINE + "- Ban Thường vụ đã cho ý kiến: " + escalation.times() + " lần");
        paragraphs.add("**Quá trình đôn đốc**");
        paragraphs.add(lines(escalation).map(line -> "- " + Days.text(line.at()) + ": " + line.text()).collect(Collectors.joining(LINE)));
        if (escalation.explanation().isPresent() || escalation.rungs().stream().anyMatch(rung -> rung.owedBy().isPresent())) {
            paragraphs.add("**Giải trình của đơn vị**");
            paragraphs.add(escalation.explanation().map(EscalationText::explanation).orElse("Đơn vị **chưa giải trình**."));
        }
        return String.join(PARAGRAPH, paragraphs);
    }

    /** What is put to BTV for consideration, with its reason. */
    String suggestion(Optional<Suggestion> suggestion) {
        return suggestion.map(one -> "> **" + one.kind().title() + "**" + LINE + ">" + LINE + "> Lý do: " + one.reason()).orElse("Không có đề xuất: việc không còn chậm hoặc đã đổi hạn.");
    }

    private Stream<Line> lines(Escalation escalation) {
        Stream<Line> rungs = escalation.rungs().stream().map(rung -> new Line(rung.raisedAt(), rung.rung().title() + days(rung.daysLate())
                + rung.owedBy().map(due -> ", hạn giải trình " + Days.text(due)).orElse("")));
        Stream<Line> explanation = escalation.explanation().stream().map(said -> new Line(said.enteredAt(), explained(said)));
        Stream<Line> decisions = escalation.decisions().stream().map(entry -> new Line(entry.enteredAt(), decision(entry)));
        Stream<Line> closing = escalation.closed().stream().map(closed -> new Line(closed.at(), closed.because().title()));
        return Stream.of(rungs, explanation, decisions, closing).flatMap(lines -> lines).sorted(Comparator.comparing(Line::at));
    }

    private static String days(int late) {
        return late > 0 ? " (quá hạn " + late + " ngày làm việc)" : late < 0 ? " (còn " + -late + " ngày làm việc)" : "";
    }

    private String explained(Explanation said) {
        return "Đơn vị giải trình, " + person(said.enteredBy()) + said.actingFor().map(other -> " (thay đồng chí " + person(other) + ", theo ủy quyền)").orElse("");
    }

    private static String explanation(Explanation said) {
        return "- Nguyên nhân " + said.cause().title().toLowerCase(Locale.ROOT) + ": " + said.text() + LINE + "- Biện pháp khắc phục: " + said.remedy() + LINE
                + "- " + said.proposedDueOn().map(day -> "Đề nghị hạn mới: " + Days.text(day)).orElse("Không đề nghị hạn mới");
    }

    private String decision(Decision.Entry entry) {
        Decision decision = entry.decision();
        BodyDecision body = decision.body();
        return "Ban Thường vụ: **" + decision.kind().title() + "**" + decision.newUnit().map(unit -> " sang " + unit(unit)).orElse("")
                + decision.inspector().map(unit -> " cho " + unit(unit)).orElse("") + decision.newDueOn().map(day -> ", hạn mới " + Days.text(day)).orElse("")
                + decision.inspectionDueOn().map(day -> ", báo cáo kết quả trước hết ngày " + Days.text(day)).orElse("") + ", số " + body.documentNumber() + " ngày "
                + Days.text(body.documentDate()) + ", đồng ý " + body.membersAgreeing() + "/" + body.membersTotal() + " (người nhập: " + person(entry.enteredBy()) + "): "
                + body.conclusion();
    }

    private String unit(String code) {
        return organisation.unit(code).name();
    }

    private String person(String id) {
        return organisation.person(id).name();
    }
}
