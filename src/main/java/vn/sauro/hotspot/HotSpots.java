package vn.sauro.hotspot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.calendar.Days;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.Hamlet;
import vn.sauro.organisation.Organisation;
import vn.sauro.rule.Refusal;

/** Hot spots from the report to the day they stay quiet. Each act is kept as it was; what is owed next depends on the newest one. */
@Service
public class HotSpots {

    /** Due dates are exclusive; one second less lets people read the last day itself, 23:59:59. */
    private static final Duration SHOWN_BEFORE = Duration.ofSeconds(1);
    private static final String NONE_RUNS = "Hiện không có đợt sắp xếp thôn nào đang thực hiện nên không tiếp nhận báo cáo điểm nóng.";

    private final HotSpotStore store;
    private final RunningProcedures procedures;
    private final HotSpotSchedule schedule;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final Clock clock;

    HotSpots(HotSpotStore store, RunningProcedures procedures, HotSpotSchedule schedule, Organisation organisation, WorkingCalendar calendar, Clock clock) {
        this.store = store;
        this.procedures = procedures;
        this.schedule = schedule;
        this.organisation = organisation;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Why nothing can be reported now, as a Vietnamese sentence; empty when something can. */
    public Optional<String> closedBecause() {
        return procedures.at(Optional.empty()).isPresent() ? Optional.empty() : Optional.of(NONE_RUNS);
    }

    /**
     * Takes a report. Of several given at the same moment each gets a number of its own, without a gap.
     *
     * @return which hot spot it became
     * @throws Refusal when no rearrangement runs or a field cannot stand
     */
    @Transactional
    public HotSpotId report(HotSpotReport report, String actor) {
        report.check(LocalDateTime.now(clock), organisation.hamlets().stream().map(Hamlet::code).collect(Collectors.toUnmodifiableSet()));
        String rearrangement = procedures.at(report.hamletCode()).orElseThrow(() -> Refusal.of(NONE_RUNS));
        HotSpotId id = store.nextId(rearrangement);
        store.insert(id, report, actor, clock.instant());
        return id;
    }

    /**
     * Thường trực Đảng ủy or BTV say what is to be done, by whom and by when.
     *
     * @param dueOn last day
     * @throws Refusal when the unit or the day cannot stand, or it was directed before
     */
    @Transactional
    public void direct(HotSpotId id, String measures, String unitCode, LocalDate dueOn, String actor) {
        HotSpot hotSpot = owing(id, HotSpot.State.TO_DIRECT);
        Refusal.unless(organisation.reportingUnits().stream().anyMatch(unit -> unit.code().equals(unitCode)), "unit", "phải chọn trong danh sách.");
        LocalDate today = LocalDate.now(clock);
        Refusal.unless(!dueOn.isBefore(today), "dueOn", "là ngày " + Days.text(dueOn) + ", không được trước hôm nay (" + Days.text(today) + ").");
        Refusal.unless(calendar.covers(dueOn), "dueOn", "là ngày " + Days.text(dueOn) + ", chưa có lịch nghỉ lễ của năm đó.");
        store.insertDirection(id, hotSpot.directions().size() + 1, measures, unitCode, dueOn, actor, clock.instant());
        store.move(id, HotSpot.State.TO_HANDLE);
    }

    /**
     * The unit reports what it did.
     *
     * @param remaining what is left, and what the unit asks for
     * @throws Refusal when it was reported before
     */
    @Transactional
    public void handle(HotSpotId id, String result, Optional<String> remaining, String actor) {
        HotSpot hotSpot = owing(id, HotSpot.State.TO_HANDLE);
        store.insertResult(id, hotSpot.newestDirection().number(), result, remaining, actor, clock.instant());
        store.move(id, HotSpot.State.TO_CONCLUDE);
    }

    /**
     * Thường trực Đảng ủy or BTV conclude whether it is settled.
     *
     * @param reason why not; empty when it is settled
     * @throws Refusal without a reason why not, by the head of the unit that handled it, or when it was concluded before
     */
    @Transactional
    public void conclude(HotSpotId id, boolean settled, String conclusion, Optional<String> reason, String actor) {
        HotSpot hotSpot = owing(id, HotSpot.State.TO_CONCLUDE);
        Direction direction = hotSpot.newestDirection();
        if (organisation.isHead(actor, direction.unitCode())) {
            throw Refusal.of("Người đứng đầu đơn vị xử lý (" + organisation.unit(direction.unitCode()).name() + ") không tự kết luận kết quả của đơn vị mình.");
        }
        Refusal.unless(settled || reason.isPresent(), "reason", "phải nêu rõ khi chưa giải quyết xong.");
        store.insertConclusion(id, direction.number(), settled, conclusion, settled ? Optional.empty() : reason, actor, clock.instant());
        store.move(id, settled ? HotSpot.State.TO_WATCH : HotSpot.State.TO_DIRECT);
    }

    /**
     * Thường trực Đảng ủy say what they saw after it was settled: it stayed quiet and is closed, or it flared up again and is directed anew.
     *
     * @throws Refusal when it was said before
     */
    @Transactional
    public void watch(HotSpotId id, boolean stable, String observation, String actor) {
        HotSpot hotSpot = owing(id, HotSpot.State.TO_WATCH);
        store.insertWatch(id, hotSpot.newestDirection().number(), stable, observation, actor, clock.instant());
        if (stable) {
            store.close(id, clock.instant());
        } else {
            store.move(id, HotSpot.State.TO_DIRECT);
        }
    }

    /** Somebody who was told says so; told twice, the first stays. */
    @Transactional
    public void acknowledge(HotSpotId id, HotSpot.Recipient recipient, Optional<String> note, String actor) {
        store.acknowledge(id, recipient, note, actor, clock.instant());
    }

    /** Of two who do the same at once the later waits here, then is told in words. */
    private HotSpot owing(HotSpotId id, HotSpot.State state) {
        store.lock(id);
        HotSpot hotSpot = store.get(id);
        if (hotSpot.state() != state) {
            throw Refusal.of("Việc này đã được thực hiện trước đó, điểm nóng không còn ở bước này.");
        }
        return hotSpot;
    }

    /** @throws IllegalArgumentException when there is none: an id in the engine always comes from a report */
    @Transactional(readOnly = true)
    public HotSpot get(HotSpotId id) {
        return store.get(id);
    }

    /** The last day that is proposed for the handling. */
    @Transactional(readOnly = true)
    public LocalDate proposedDueOn(HotSpotId id) {
        return LocalDate.ofInstant(allowed(HotSpotStep.HANDLE, store.get(id).report().severity()), CommuneClock.ZONE);
    }

    /** By when a step that is owed from now on is due, as people read it: the last second that is in time. */
    @Transactional(readOnly = true)
    public Instant dueAt(HotSpotId id, HotSpotStep step) {
        HotSpot hotSpot = store.get(id);
        return step == HotSpotStep.HANDLE ? Days.end(hotSpot.newestDirection().dueOn()).minus(SHOWN_BEFORE) : allowed(step, hotSpot.report().severity());
    }

    private Instant allowed(HotSpotStep step, HotSpotReport.Severity severity) {
        HotSpotSchedule.Allowance allowance = schedule.of(step, severity);
        return switch (allowance.unit()) {
            case HOURS -> clock.instant().plus(Duration.ofHours(allowance.amount()));
            case WORKING_DAYS -> Days.end(calendar.plusWorkingDays(LocalDate.now(clock), allowance.amount())).minus(SHOWN_BEFORE);
        };
    }

    /** The hot spots of a rearrangement by number, restricted ones included, for its report. */
    @Transactional(readOnly = true)
    public List<HotSpotLine> of(String rearrangementCode) {
        return store.all(rearrangementCode).stream().map(HotSpots::line).toList();
    }

    private static HotSpotLine line(HotSpot hotSpot) {
        HotSpotReport report = hotSpot.report();
        return new HotSpotLine(hotSpot.id().code(), local(Days.instant(report.occurredAt())), report.hamletCode().orElse(null), report.kind(), report.severity(),
                report.restricted(), local(hotSpot.reportedAt()), hotSpot.closedAt().map(HotSpots::local).orElse(null), hotSpot.reopened(),
                hotSpot.directions().stream().map(direction -> new HotSpotLine.MeasureLine(local(direction.directedAt()), direction.unitCode(),
                        local(Days.end(direction.dueOn())))).toList());
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(CommuneClock.ZONE).toOffsetDateTime();
    }
}
