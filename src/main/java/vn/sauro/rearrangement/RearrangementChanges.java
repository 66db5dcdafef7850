package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.BackSchedule;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.Days;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.Organisation;
import vn.sauro.rule.Refusal;

/** The province moves the deadline or calls the rearrangement off. */
@Service
public class RearrangementChanges {

    private final JdbcClient jdbc;
    private final RearrangementStore store;
    private final DossierStore sessions;
    private final Schedule schedule;
    private final WorkingCalendar calendar;
    private final Organisation organisation;
    private final ProcedureRules rules;
    private final Clock clock;

    RearrangementChanges(JdbcClient jdbc, RearrangementStore store, DossierStore sessions, Schedule schedule, WorkingCalendar calendar,
            Organisation organisation, ProcedureRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.sessions = sessions;
        this.schedule = schedule;
        this.calendar = calendar;
        this.organisation = organisation;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Moves the deadline: what is not finished gets new dates within what is left. Or calls the rearrangement off: nothing more is taken.
     *
     * @throws Refusal when the person is not of VPĐU, a day cannot stand, or not everything fits and that is not accepted; it says what is missing
     */
    @Transactional
    public void order(String code, RearrangementChange change, String actor) {
        if (!organisation.isMember(actor, Organisation.OFFICE)) {
            throw Refusal.of("Chỉ " + organisation.unit(Organisation.OFFICE).name() + " được điều chỉnh, dừng đợt sắp xếp.");
        }
        Rearrangement open = store.locked(code).whileOpen();
        LocalDate today = LocalDate.now(clock);
        change.check(today, rules.threshold(Threshold.RETURN_REASON_LENGTH));
        int missing = change.newDeadline().map(day -> redate(open, day, change, today)).orElse(0);
        if (change.newDeadline().isEmpty()) {
            store.end(code, Rearrangement.State.CANCELLED, clock.instant());
        }
        insert(open, change, missing, actor);
    }

    private int redate(Rearrangement open, LocalDate deadlineDay, RearrangementChange change, LocalDate today) {
        Refusal.unless(calendar.covers(deadlineDay), "newDeadline", "là ngày " + Days.text(deadlineDay) + ", chưa có lịch nghỉ lễ của năm đó.");
        Set<Step> finished = store.steps(open.code()).stream().filter(step -> step.finishedAt().isPresent()).map(StepStatus::step).collect(Collectors.toSet());
        boolean booked = sessions.booking(open.code()).isPresent();
        Predicate<ProcedurePhase> left = phase -> phase.step().filter(step -> !finished.contains(step)).isPresent()
                && !(phase == ProcedurePhase.BOOK_SESSION && booked);
        BackSchedule.Result result = schedule.of(left, today, deadlineDay);
        int missing = result instanceof BackSchedule.TooShort tooShort ? tooShort.missingWorkingDays() : 0;
        List<String> unmet = unmet(open, deadlineDay, missing);
        Refusal.unless(unmet.isEmpty() || change.acceptShortage(), "newDeadline",
                String.join("; ", unmet) + "; nếu vẫn điều chỉnh thì đánh dấu “Vẫn điều chỉnh dù có việc không còn kịp”.");
        Map<ProcedurePhase, Instant> phases = new EnumMap<>(ProcedurePhase.class);
        Map<Step, Instant> steps = new EnumMap<>(Step.class);
        result.lastDays().forEach((phaseCode, lastDay) -> {
            ProcedurePhase phase = ProcedurePhase.ofCode(phaseCode);
            phases.put(phase, Days.end(lastDay));
            phase.step().ifPresent(step -> steps.merge(step, Days.end(lastDay), (one, other) -> one.isAfter(other) ? one : other));
        });
        store.redate(open.code(), deadlineDay.atStartOfDay(CommuneClock.ZONE).toInstant(), missing, phases, steps);
        return missing;
    }

    /** What can no longer be met before the new deadline, each as a phrase. */
    private List<String> unmet(Rearrangement open, LocalDate deadlineDay, int missing) {
        List<String> unmet = new ArrayList<>();
        if (missing > 0) {
            unmet.add("không đủ thời gian: còn thiếu " + missing + " ngày làm việc so với thời gian tối thiểu của các bước còn lại");
        }
        sessions.booking(open.code()).map(SessionBooking::sessionDate).filter(day -> !day.isBefore(deadlineDay))
                .ifPresent(day -> unmet.add("kỳ họp đã đặt ngày " + Days.text(day) + " không còn trước thời hạn mới"));
        return unmet;
    }

    private void insert(Rearrangement before, RearrangementChange change, int missing, String actor) {
        jdbc.sql("""
                insert into rearrangement_change (rearrangement_code, number, kind, basis_number, basis_date, reason, old_deadline, new_deadline,
                    missing_working_days, entered_by, entered_at)
                values (:code, (select coalesce(max(c.number), 0) + 1 from rearrangement_change c where c.rearrangement_code = :code), :kind, :number, :date,
                    :reason, :old, :new, :missing, :actor, :at)
                """).param("code", before.code()).param("kind", change.newDeadline().isPresent() ? "REDATED" : "CANCELLED")
                .param("number", change.basisNumber()).param("date", change.basisDate()).param("reason", change.reason())
                .param("old", Columns.timestamp(before.deadline()))
                .param("new", change.newDeadline().map(day -> Columns.timestamp(day.atStartOfDay(CommuneClock.ZONE).toInstant())).orElse(null),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("missing", missing).param("actor", actor).param("at", Columns.timestamp(clock.instant())).update();
    }
}
