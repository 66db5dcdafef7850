package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.BackSchedule;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.Days;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.Hamlet;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Unit;
import vn.sauro.rule.Refusal;

/** VPĐU opens a rearrangement: who takes part is fixed and every phase gets its last day. */
@Service
public class Openings {

    private final RearrangementStore store;
    private final SchemeStore schemes;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final Schedule schedule;
    private final Clock clock;

    Openings(RearrangementStore store, SchemeStore schemes, Organisation organisation, WorkingCalendar calendar, Schedule schedule, Clock clock) {
        this.store = store;
        this.schemes = schemes;
        this.organisation = organisation;
        this.calendar = calendar;
        this.schedule = schedule;
        this.clock = clock;
    }

    /**
     * Opens a rearrangement.
     *
     * @param actor id of the person who opens it, a member of VPĐU
     * @throws Refusal when the person may not, a post is vacant, the same is open already, the schemes do not stand or the time is short
     */
    @Transactional
    public void open(Opening opening, String actor) {
        demandOffice(actor);
        demandNoVacancy();
        Refusal.unless(store.find(opening.code()).isEmpty(), "code", "đợt sắp xếp mang mã “" + opening.code() + "” đã được mở.");
        LocalDate today = LocalDate.now(clock);
        opening.check(today, organisation.hamlets().stream().collect(Collectors.toMap(Hamlet::code, Hamlet::name)));
        Refusal.unless(calendar.covers(opening.deadlineDay()), "deadline",
                "là ngày " + Days.text(opening.deadlineDay()) + ", chưa có lịch nghỉ lễ của năm đó.");
        BackSchedule.Result laidOut = schedule.of(phase -> true, today, opening.deadlineDay());
        int missing = laidOut instanceof BackSchedule.TooShort tooShort ? tooShort.missingWorkingDays() : 0;
        Refusal.unless(missing == 0 || opening.acceptShortage(), "deadline", "không đủ thời gian: còn thiếu " + missing
                + " ngày làm việc so với thời gian tối thiểu của các bước; nếu vẫn mở thì đánh dấu “Vẫn mở dù không đủ thời gian”.");
        insert(opening, actor, missing);
        insertDueDates(opening.code(), laidOut.lastDays());
    }

    private void demandOffice(String actor) {
        if (!organisation.isMember(actor, Organisation.OFFICE)) {
            throw Refusal.of("Chỉ " + organisation.unit(Organisation.OFFICE).name() + " được mở đợt sắp xếp.");
        }
    }

    private void demandNoVacancy() {
        List<String> vacancies = organisation.vacancies();
        if (!vacancies.isEmpty()) {
            throw Refusal.of("Chưa thể mở đợt sắp xếp: " + String.join("; ", vacancies) + ".");
        }
    }

    private void insert(Opening opening, String actor, int missing) {
        Instant deadline = opening.deadlineDay().atStartOfDay(CommuneClock.ZONE).toInstant();
        Rearrangement rearrangement = new Rearrangement(opening.code(), opening.title(), opening.basis(), clock.instant(), actor, deadline, missing,
                Rearrangement.State.OPEN, Optional.empty());
        Refusal.unless(store.insert(rearrangement), "code", "đợt sắp xếp mang mã “" + opening.code() + "” đã được mở.");
        for (String hamlet : opening.hamlets()) {
            Refusal.unless(store.take(hamlet, opening.code()), "schemes", organisation.hamlet(hamlet).name() + " đang ở trong đợt “"
                    + store.titleOfRunning(hamlet).orElse("") + "”, chưa thể đưa vào một đợt khác.");
        }
        organisation.reportingUnits().stream().map(Unit::code).forEach(unit -> store.insertUnit(opening.code(), unit));
        for (ProposedScheme scheme : opening.schemes()) {
            Refusal.unless(schemes.insert(opening.code(), scheme), "schemes",
                    "mã phương án “" + scheme.code() + "” đã dùng ở một đợt khác, phải đặt mã khác.");
        }
    }

    private void insertDueDates(String code, Map<String, LocalDate> lastDays) {
        Map<Step, Instant> steps = new EnumMap<>(Step.class);
        lastDays.forEach((phaseCode, lastDay) -> {
            ProcedurePhase phase = ProcedurePhase.ofCode(phaseCode);
            Instant due = Days.end(lastDay);
            store.setDue(code, phase, due);
            phase.step().ifPresent(step -> steps.merge(step, due, (one, other) -> one.isAfter(other) ? one : other));
        });
        store.insertSteps(code, steps);
    }
}
