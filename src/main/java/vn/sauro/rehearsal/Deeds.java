package vn.sauro.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.AssignmentDrafts;
import vn.sauro.assignment.Assignments;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.rearrangement.Corrections;
import vn.sauro.rearrangement.Rearrangement;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.SentSubject;
import vn.sauro.review.Reviews;

/** When and how is done what no task asks for. */
@Component
@Profile("rehearsal")
class Deeds {

    private static final String CHANGE = "rearrangement-change";
    private static final String HOT_SPOT = "hot-spot";
    private static final String CORRECTION = "correction";
    private static final String NOTICE = "notice-assignments";
    private static final String FOLLOW = "follow-assignment";
    private static final String DELEGATION = "delegation";
    private static final String REVIEW = "review-opening";
    private static final String CALENDAR = "review-calendar";
    /** When the calendar of reviews is looked at in real life. */
    private static final LocalTime MORNING = LocalTime.of(6, 15);
    private static final int MOST_ROUNDS = 2;

    /** A deed made out: the start form of the process, filled in. */
    record Start(String process, String group, Person person, String name, Map<String, Object> form) {}

    private final Stage stage;
    private final Rearrangements rearrangements;
    private final Corrections corrections;
    private final AssignmentDrafts drafts;
    private final Assignments assignments;
    private final Reviews reviews;
    private final Organisation organisation;
    private final Cast cast;
    private final Instant clockBegins;

    Deeds(Stage stage, Rearrangements rearrangements, Corrections corrections, AssignmentDrafts drafts, Assignments assignments, Reviews reviews,
            Organisation organisation, Cast cast, @Value("${sauro.clock.starts-at}") OffsetDateTime clockBegins) {
        this.stage = stage;
        this.rearrangements = rearrangements;
        this.corrections = corrections;
        this.drafts = drafts;
        this.assignments = assignments;
        this.reviews = reviews;
        this.organisation = organisation;
        this.cast = cast;
        this.clockBegins = clockBegins.toInstant();
    }

    /** When the rehearsal begins: the opening of the rearrangement, or the beginning of the clock where there is none. */
    Instant begin(String rearrangement) {
        return rearrangements.find(rearrangement).map(Rearrangement::openedAt).orElse(clockBegins);
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
        if (deed instanceof Deed.HandOver handOver) {
            return stage.firstAnswer("takeAssignment", handOver.assignment()).map(taken -> taken.plus(handOver.after()));
        }
        if (deed instanceof Deed.DayBegins begins) {
            return Optional.of(begins.day().atTime(MORNING).atZone(CommuneClock.ZONE).toInstant());
        }
        return Optional.of(begin(rearrangement).plus(afterOpening(deed)));
    }

    private static Duration afterOpening(Deed deed) {
        if (deed instanceof Deed.Redate redate) {
            return redate.afterOpening();
        }
        if (deed instanceof Deed.Cancel cancel) {
            return cancel.afterOpening();
        }
        if (deed instanceof Deed.ReportHotSpot report) {
            return report.afterOpening();
        }
        if (deed instanceof Deed.OpenReview open) {
            return open.afterOpening();
        }
        return deed instanceof Deed.OpenNotice open ? open.afterOpening() : ((Deed.NameDeputy) deed).afterOpening();
    }

    boolean done(Deed deed, Instant due) {
        return stage.startedAt(process(deed), due);
    }

    /** The process it starts. */
    static String process(Deed deed) {
        if (deed instanceof Deed.Correct) {
            return CORRECTION;
        }
        if (deed instanceof Deed.ReportHotSpot) {
            return HOT_SPOT;
        }
        if (deed instanceof Deed.OpenNotice) {
            return NOTICE;
        }
        if (deed instanceof Deed.OpenReview) {
            return REVIEW;
        }
        if (deed instanceof Deed.DayBegins) {
            return CALENDAR;
        }
        return deed instanceof Deed.HandOver ? FOLLOW : deed instanceof Deed.NameDeputy ? DELEGATION : CHANGE;
    }

    /** A person's deed as it is done now; empty when it cannot be done any more. */
    Optional<Start> makeOut(Deed deed, String rearrangement, LocalDate today, RandomGenerator random) {
        if (deed instanceof Deed.OpenNotice) {
            return drafts.noticeOpen() ? Optional.of(office(NOTICE, Map.of("source", "NOTICE"), "Giao nhiệm vụ từ Thông báo", random)) : Optional.empty();
        }
        if (deed instanceof Deed.HandOver handOver) {
            return handOver(handOver, random);
        }
        if (deed instanceof Deed.NameDeputy named) {
            return Optional.of(deputy(named, today));
        }
        if (deed instanceof Deed.OpenReview review) {
            return openReview(review, random);
        }
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
        Person person = People.pick(cast.members(correct.sent().unit()), random);
        boolean possible = corrections.correctable(rearrangement, person.id()).stream().anyMatch(subject -> subject.code().equals(correct.sent().subject()));
        return possible ? Optional.of(new Start(CORRECTION, correct.sent().unit(), person, "Đề nghị đính chính",
                Map.of("subject", rearrangement + "|" + correct.sent().subject(), "reason", "Số liệu nhập nhầm so với biên bản."))) : Optional.empty();
    }

    private Start hotSpot(Deed.ReportHotSpot report, LocalDate today) {
        String cell = organisation.hamlet(report.hamlet()).cellCode();
        return new Start(HOT_SPOT, cell, cast.heads(cell).get(0), "Báo cáo điểm nóng", Map.of("occurredOn", today.toString(),
                "occurredTime", "00:00", "place", report.hamlet(), "kind", "HOT_SPOT", "severity", report.urgent() ? "URGENT" : "NORMAL",
                "narrative", "Một số hộ tập trung phản đối phương án sắp xếp thôn.", "actionTaken", "Bí thư chi bộ, trưởng thôn đã gặp gỡ, vận động.",
                "proposal", "Đề nghị xã cử đoàn công tác về đối thoại.", "restricted", false));
    }

    /** Only while the unit it was issued to has it in work. */
    private Optional<Start> handOver(Deed.HandOver deed, RandomGenerator random) {
        Assignment assignment = assignments.get(deed.assignment());
        boolean inWork = switch (assignment.state()) {
            case ACCEPTED, IN_PROGRESS, RETURNED -> true;
            default -> false;
        };
        return inWork && organisation.members(assignment.unitCode()).stream().anyMatch(person -> person.id().equals(deed.member()))
                ? Optional.of(new Start(FOLLOW, assignment.unitCode(), People.pick(cast.heads(assignment.unitCode()), random), "Giao nhiệm vụ cho thành viên",
                        Map.of("assignment", assignment.code(), "action", "HAND_TO", "member", deed.member())))
                : Optional.empty();
    }

    private Optional<Start> openReview(Deed.OpenReview deed, RandomGenerator random) {
        return reviews.offers().stream().filter(offer -> offer.kind().code().equals(deed.kind()) && offer.periods().stream().anyMatch(period -> period.from().equals(deed.from())))
                .findFirst().map(offer -> office(REVIEW, Map.of("kind", deed.kind(), "period", deed.from().toString(), "lines",
                        String.join("\n", ReviewParts.lines(offer, deed.lines()))), "Mở kỳ sơ kết, tổng kết", random));
    }

    private Start deputy(Deed.NameDeputy deed, LocalDate today) {
        return new Start(DELEGATION, null, organisation.person(deed.principal()), "Ủy quyền xử lý công việc", Map.of("deputy", deed.deputy(),
                "fromDay", today.plusDays(1).toString(), "untilDay", today.plusDays(deed.days()).toString(), "reason", "Đi công tác."));
    }

    /** Moves the deadline by so many days, at least to the day after tomorrow. */
    Start redate(Rearrangement open, int days, LocalDate today, RandomGenerator random) {
        LocalDate moved = open.lastDay().plusDays(1).plusDays(days);
        LocalDate earliest = today.plusDays(2);
        Map<String, Object> form = order(open, today, random, "Cấp trên điều chỉnh thời hạn hoàn thành.");
        form.put("change", "REDATE");
        form.put("newDeadline", (moved.isBefore(earliest) ? earliest : moved).toString());
        form.put("acceptShortage", true);
        return office(CHANGE, form, "Điều chỉnh thời hạn", random);
    }

    Start cancel(Rearrangement open, LocalDate today, RandomGenerator random) {
        Map<String, Object> form = order(open, today, random, "Cấp trên cho dừng đợt sắp xếp.");
        form.put("change", "CANCEL");
        return office(CHANGE, form, "Dừng đợt sắp xếp", random);
    }

    private static Map<String, Object> order(Rearrangement open, LocalDate today, RandomGenerator random, String reason) {
        Map<String, Object> form = new HashMap<>();
        form.put("rearrangement", open.code());
        form.put("basisNumber", People.number(random, "CV/TU"));
        form.put("basisDate", today.toString());
        form.put("reason", reason);
        return form;
    }

    private Start office(String process, Map<String, Object> form, String name, RandomGenerator random) {
        return new Start(process, Organisation.OFFICE, People.pick(cast.members(Organisation.OFFICE), random), name, form);
    }
}
