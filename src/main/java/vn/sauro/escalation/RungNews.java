package vn.sauro.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.Days;
import vn.sauro.escalation.LadderStep.Recipient;
import vn.sauro.notification.Message;
import vn.sauro.notification.Messages;
import vn.sauro.organisation.FixedUnit;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;

/** What people are told when a rung is climbed or BTV has decided: texts that can be read out on the telephone as they stand. */
@Component
class RungNews {

    private static final String HOT_SPOT = "hot-spot";

    private final Messages messages;
    private final Organisation organisation;

    RungNews(Messages messages, Organisation organisation) {
        this.messages = messages;
        this.organisation = organisation;
    }

    void tell(String code, Rung rung, Wait wait, Situation situation, Set<Recipient> recipients, Optional<Instant> owedBy) {
        Message.Kind kind = switch (rung) {
            case REMINDER -> Message.Kind.REMINDER;
            case EXPLANATION -> Message.Kind.EXPLANATION;
            case HEAD, BTV -> wait.kind().equals(HOT_SPOT) ? Message.Kind.HOT_SPOT : Message.Kind.ESCALATION;
        };
        String subject = rung.title() + ": " + wait.title() + ", " + state(situation);
        messages.post(new Message(code + ":" + rung + ":" + situation.workingDaysLate(), kind, people(wait, recipients), subject, text(rung, wait, situation, owedBy)),
                units(wait, recipients));
    }

    private String text(Rung rung, Wait wait, Situation situation, Optional<Instant> owedBy) {
        String work = wait.title() + wait.unitCode().filter(unit -> !wait.title().contains(organisation.unit(unit).name()))
                .map(unit -> " của " + organisation.unit(unit).name()).orElse("");
        String due = "hạn " + Days.text(wait.dueAt());
        return switch (rung) {
            case REMINDER -> "Văn phòng Đảng ủy nhắc việc: " + work + ", " + due + ", " + state(situation) + ". Đề nghị đồng chí hoàn thành.";
            case HEAD -> "Văn phòng Đảng ủy đôn đốc người đứng đầu: " + work + ", " + due + ", " + state(situation) + ". Đề nghị đồng chí chỉ đạo hoàn thành ngay.";
            case EXPLANATION -> "T/L Ban Thường vụ, Văn phòng Đảng ủy đề nghị giải trình: " + work + ", " + due + ", " + state(situation) + ". Giải trình chậm nhất "
                    + owedBy.map(Days::text).orElse("trong ngày") + ".";
            case BTV -> "Báo cáo Ban Thường vụ xem xét, cho ý kiến chỉ đạo: " + work + ", " + due + ", " + state(situation) + ".";
        };
    }

    void tellDecision(Escalation escalation, Wait wait, Decision.Entry entry) {
        Decision decision = entry.decision();
        List<String> units = new ArrayList<>(escalation.unitCode().stream().toList());
        decision.newUnit().ifPresent(units::add);
        String text = "Ý kiến chỉ đạo của Ban Thường vụ (số " + decision.body().documentNumber() + " ngày " + Days.text(decision.body().documentDate()) + ") về việc chậm: "
                + wait.title() + ": " + decision.kind().title() + decision.newUnit().map(unit -> " sang " + organisation.unit(unit).name()).orElse("")
                + decision.inspector().map(unit -> " cho " + organisation.unit(unit).name()).orElse("")
                + decision.newDueOn().map(day -> ", hạn mới hết ngày " + Days.text(day)).orElse("") + "."
                + (wait.facts().confidential() ? "" : " " + decision.body().conclusion());
        messages.post(new Message(escalation.code() + ":decision:" + entry.number(), Message.Kind.DECISION, wait.people(), decision.kind().title() + ": " + wait.title(), text),
                units);
    }

    private static String state(Situation situation) {
        int days = situation.workingDaysLate();
        if (!situation.overdue()) {
            return days == 0 ? "đến hạn hôm nay" : "còn " + -days + " ngày làm việc";
        }
        return days <= 0 ? "đã quá hạn" : "quá hạn " + days + " ngày làm việc";
    }

    /** The units whose members are told. */
    private static List<String> units(Wait wait, Set<Recipient> recipients) {
        List<String> units = new ArrayList<>();
        if (recipients.contains(Recipient.OWNER)) {
            wait.unitCode().ifPresent(units::add);
        }
        if (recipients.contains(Recipient.BTV)) {
            units.add(FixedUnit.BTV.code());
        }
        if (recipients.contains(Recipient.TTDU)) {
            units.add(FixedUnit.TTDU.code());
        }
        return units;
    }

    /** The persons who are told by name: whose work it is, the head and who stands in for the head. */
    private List<String> people(Wait wait, Set<Recipient> recipients) {
        List<String> people = new ArrayList<>();
        if (recipients.contains(Recipient.OWNER)) {
            people.addAll(wait.people());
        }
        if (recipients.contains(Recipient.HEAD)) {
            wait.unitCode().flatMap(organisation::head).map(Person::id).ifPresent(head -> {
                people.add(head);
                if (organisation.isAway(head)) {
                    organisation.standIns(wait.unitCode().get()).stream().map(Person::id).forEach(people::add);
                }
            });
        }
        return people;
    }
}
