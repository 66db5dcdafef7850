package vn.sauro.rearrangement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.consultation.Answers;
import vn.sauro.consultation.Consultations;
import vn.sauro.consultation.Count;
import vn.sauro.consultation.HamletCount;
import vn.sauro.consultation.HamletOutcome;
import vn.sauro.consultation.Round;
import vn.sauro.hotspot.HotSpots;
import vn.sauro.rearrangement.ProcedureReport.HamletLine;
import vn.sauro.rearrangement.ProcedureReport.Outcome;
import vn.sauro.rearrangement.ProcedureReport.ResolutionLine;
import vn.sauro.rearrangement.ProcedureReport.RoundLine;
import vn.sauro.rearrangement.ProcedureReport.SchemeLine;
import vn.sauro.rearrangement.ProcedureReport.StepLine;

/** Puts the report of a rearrangement together from the tables. */
@Component
class ReportReader {

    private final RearrangementStore rearrangements;
    private final SchemeStore schemes;
    private final DossierStore dossiers;
    private final Consultations consultations;
    private final HotSpots hotSpots;

    ReportReader(RearrangementStore rearrangements, SchemeStore schemes, DossierStore dossiers, Consultations consultations, HotSpots hotSpots) {
        this.rearrangements = rearrangements;
        this.schemes = schemes;
        this.dossiers = dossiers;
        this.consultations = consultations;
        this.hotSpots = hotSpots;
    }

    ProcedureReport read(String code) {
        Rearrangement rearrangement = rearrangements.get(code);
        Optional<Resolution> resolution = dossiers.adopted(code);
        boolean beforeDeadline = resolution.flatMap(Resolution::publishedOn).filter(day -> !day.isAfter(rearrangement.lastDay())).isPresent();
        return new ProcedureReport(local(rearrangement.openedAt()), local(rearrangement.deadline()), local(rearrangement.endedAt()), beforeDeadline,
                rearrangements.steps(code).stream().map(step -> new StepLine(step.step(), step.step().title(), local(step.dueAt()), local(step.finishedAt()))).toList(),
                schemes.all(code).stream().map(this::scheme).toList(), hotSpots.of(code), resolution.map(this::resolution).orElse(null));
    }

    private SchemeLine scheme(Scheme scheme) {
        return new SchemeLine(scheme.code(), outcome(scheme.state()), consultations.rounds(scheme.code()).stream().map(ReportReader::round).toList());
    }

    private static Outcome outcome(SchemeState state) {
        return switch (state) {
            case APPROVED -> Outcome.APPROVED;
            case REJECTED, NOT_ADOPTED -> Outcome.REJECTED;
            case PROPOSED, DRAFTED, RETURNED, AGREED, POSTED, TO_REVISE, REVISED, ELIGIBLE -> Outcome.OPEN;
        };
    }

    private static RoundLine round(Round round) {
        return new RoundLine(round.number(), round.gate(), round.hamlets().stream().filter(hamlet -> !hamlet.clusters().isEmpty()).map(ReportReader::hamlet).toList());
    }

    private static HamletLine hamlet(HamletCount hamlet) {
        Count count = hamlet.total();
        Optional<Answers> plan = Optional.ofNullable(count.plan());
        Optional<Answers> name = Optional.ofNullable(count.name());
        Optional<HamletOutcome> outcome = Optional.ofNullable(hamlet.outcome());
        return new HamletLine(hamlet.hamletCode(), count.households(), count.ballotsOut(), count.ballotsIn(), count.valid(), count.invalid(),
                plan.map(Answers::agree).orElse(null), plan.map(Answers::disagree).orElse(null), plan.map(Answers::other).orElse(null),
                name.map(Answers::agree).orElse(null), name.map(Answers::disagree).orElse(null), name.map(Answers::other).orElse(null),
                count.shareOfHouseholds(), outcome.map(HamletOutcome::planPassed).orElse(null),
                name.isEmpty() ? null : outcome.map(HamletOutcome::namePassed).orElse(null), outcome.map(HamletOutcome.PASSED::equals).orElse(null));
    }

    private ResolutionLine resolution(Resolution resolution) {
        List<String> approved = schemes.all(resolution.rearrangementCode()).stream().filter(scheme -> scheme.state() == SchemeState.APPROVED)
                .map(Scheme::code).toList();
        return new ResolutionLine(resolution.number(), resolution.date(), approved);
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(CommuneClock.ZONE).toOffsetDateTime();
    }

    private static OffsetDateTime local(Optional<Instant> instant) {
        return instant.map(ReportReader::local).orElse(null);
    }
}
