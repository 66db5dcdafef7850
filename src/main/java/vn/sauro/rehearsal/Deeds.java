package vn.sauro.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.rearrangement.Corrections;
import vn.sauro.rearrangement.Rearrangement;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.SentSubject;

/** When and how people do what no task asks of them. */
@Component
@Profile("rehearsal")
class Deeds {

    private static final String CHANGE = "rearrangement-change";
    private static final String HOT_SPOT = "hot-spot";
    private static final String CORRECTION = "correction";
    private static final int MOST_ROUNDS = 2;

    /** A deed made out: the start form of the process, filled in. */
    record Start(String process, String group, Person person, String name, Map<String, Object> form) {}

    private final Stage stage;
    private final Rearrangements rearrangements;
    private final Corrections corrections;
    private final Organisation organisation;

    Deeds(Stage stage, Rearrangements rearrangements, Corrections corrections, Organisation organisation) {
        this.stage = stage;
        this.rearrangements = rearrangements;
        this.corrections = corrections;
        this.organisation = organisation;
    }

    /** What the units of a rearrangement send that may be corrected later. */
    List<Deed.Sent> sendable(String rearrangement) {
        List<Deed.Sent> sendable = new ArrayList<>();
        rearrangements.unitCodes(rearrangement).forEach(unit -> sendable.add(
                new Deed.Sent("confirmDissemination", rearrangement + ":" + unit, unit, new SentSubject.Dissemination(unit).code())));
        rearrangements.schemes(rearrangement).forEach(scheme -> scheme.hamlets().forEach(hamlet -> organisation.clusters(hamlet).forEach(cluster -> {
            for (int round = 1; round <= MOST_ROUNDS; round++) {
                sendable.add(new Deed.Sent("recordLedger", String.join(":", rearrangement, scheme.code(), hamlet, String.valueOf(round), cluster.code()),
                        organisation.hamlet(hamlet).cellCode(), new SentSubject.SentLedger(scheme.code(), hamlet, round, cluster.code()).code()));
            }
        })));
        return sendable;
    }

    /** When it is due; empty while what it needs has not happened. The same before and after the deed. */
    Optional<Instant> due(Deed deed, String rearrangement) {
        if (deed instanceof Deed.Correct correct) {
            return stage.firstAnswer(correct.sent().element(), correct.sent().businessKey()).map(sent -> sent.plus(correct.after()));
        }
        Duration after = deed instanceof Deed.Redate redate ? redate.afterOpening()
                : deed instanceof Deed.ReportHotSpot report ? report.afterOpening() : ((Deed.Cancel) deed).afterOpening();
        return Optional.of(rearrangements.get(rearrangement).openedAt().plus(after));
    }

    boolean done(Deed deed, Instant due) {
        String process = deed instanceof Deed.Correct ? CORRECTION : deed instanceof Deed.ReportHotSpot ? HOT_SPOT : CHANGE;
        return stage.startedAt(process, due);
    }

    /** The deed as it is done now; empty when it cannot be done any more. */
    Optional<Start> makeOut(Deed deed, String rearrangement, LocalDate today, RandomGenerator random) {
        Rearrangement open = rearrangements.get(rearrangement);
        if (open.state() != Rearrangement.State.OPEN) {
            return Optional.empty();
        }
        if (deed instanceof Deed.Correct correct) {
            return correct(correct, rearrangement, random);
        }
        if (deed instanceof Deed.ReportHotSpot report) {
            return Optional.of(hotSpot(report, today));
        }
        return Optional.of(deed instanceof Deed.Redate redate ? redate(open, redate.days(), today, random) : cancel(open, today, random));
    }

    private Optional<Start> correct(Deed.Correct correct, String rearrangement, RandomGenerator random) {
        Person person = People.pick(organisation.members(correct.sent().unit()), random);
        boolean possible = corrections.correctable(rearrangement, person.id()).stream().anyMatch(subject -> subject.code().equals(correct.sent().subject()));
        return possible ? Optional.of(new Start(CORRECTION, correct.sent().unit(), person, "Đề nghị đính chính",
                Map.of("subject", rearrangement + "|" + correct.sent().subject(), "reason", "Số liệu nhập nhầm so với biên bản."))) : Optional.empty();
    }

    private Start hotSpot(Deed.ReportHotSpot report, LocalDate today) {
        String cell = organisation.hamlet(report.hamlet()).cellCode();
        return new Start(HOT_SPOT, cell, organisation.head(cell).orElseThrow(), "Báo cáo điểm nóng", Map.of("occurredOn", today.toString(),
                "occurredTime", "00:00", "place", report.hamlet(), "kind", "HOT_SPOT", "severity", report.urgent() ? "URGENT" : "NORMAL",
                "narrative", "Một số hộ tập trung phản đối phương án sắp xếp thôn.", "actionTaken", "Bí thư chi bộ, trưởng thôn đã gặp gỡ, vận động.",
                "proposal", "Đề nghị xã cử đoàn công tác về đối thoại.", "restricted", false));
    }

    /** Moves the deadline by so many days, at least to the day after tomorrow. */
    Start redate(Rearrangement open, int days, LocalDate today, RandomGenerator random) {
        LocalDate moved = open.lastDay().plusDays(1).plusDays(days);
        LocalDate earliest = today.plusDays(2);
        Map<String, Object> form = order(open, today, random, "Cấp trên điều chỉnh thời hạn hoàn thành.");
        form.put("change", "REDATE");
        form.put("newDeadline", (moved.isBefore(earliest) ? earliest : moved).toString());
        form.put("acceptShortage", true);
        return office(form, "Điều chỉnh thời hạn", random);
    }

    Start cancel(Rearrangement open, LocalDate today, RandomGenerator random) {
        Map<String, Object> form = order(open, today, random, "Cấp trên cho dừng đợt sắp xếp.");
        form.put("change", "CANCEL");
        return office(form, "Dừng đợt sắp xếp", random);
    }

    private static Map<String, Object> order(Rearrangement open, LocalDate today, RandomGenerator random, String reason) {
        Map<String, Object> form = new HashMap<>();
        form.put("rearrangement", open.code());
        form.put("basisNumber", People.number(random, "CV/TU"));
        form.put("basisDate", today.toString());
        form.put("reason", reason);
        return form;
    }

    private Start office(Map<String, Object> form, String name, RandomGenerator random) {
        List<Person> members = organisation.members(Organisation.OFFICE);
        return new Start(CHANGE, Organisation.OFFICE, People.pick(members, random), name, form);
    }
}
