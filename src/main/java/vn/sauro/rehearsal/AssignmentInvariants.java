package vn.sauro.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.sauro.assignment.Act;
import vn.sauro.assignment.Act.Kind;
import vn.sauro.assignment.Assignment;
import vn.sauro.assignment.Timing;
import vn.sauro.calendar.Days;
import vn.sauro.organisation.Delegation;
import vn.sauro.organisation.Organisation;

/** What must hold of every assignment however it went: of its line in the report, and of the record of its acts. */
final class AssignmentInvariants {

    /** Which acts may come next; those that are not in it say something and move nothing. */
    private static final Map<Kind, Set<Kind>> NEXT = next();
    private static final Set<Kind> FIRST = EnumSet.of(Kind.ISSUED, Kind.ACCEPTED);
    private static final Set<Kind> ENDS = EnumSet.of(Kind.PASSED, Kind.CLOSED, Kind.WITHDRAWN);
    private static final Set<Kind> DELIVERIES = EnumSet.of(Kind.RESULT, Kind.PERIOD_REPORT);
    private static final Set<Kind> OF_DATED = EnumSet.of(Kind.RESULT, Kind.PASSED, Kind.RETURNED);
    private static final Set<Kind> OF_STANDING = EnumSet.of(Kind.PERIOD_REPORT, Kind.RENEWED, Kind.CLOSED);
    /** What the overseers do about an issued one, not the unit. */
    private static final Set<Kind> OVERSEEN = EnumSet.of(Kind.REISSUED, Kind.WITHDRAWN, Kind.PASSED, Kind.RETURNED, Kind.RENEWED, Kind.CLOSED,
            Kind.EXTENDED, Kind.REASSIGNED, Kind.CAUSE_ACCEPTED);
    /** What sets the day of a dated one anew. */
    private static final Set<Kind> REDATED = EnumSet.of(Kind.RETURNED, Kind.EXTENDED, Kind.REASSIGNED);
    private static final String COMMITTEE = "btv";

    /**
     * What the report does not say of itself.
     *
     * @param seated whether the person has a seat of their own in the unit
     */
    record Facts(List<Assignment> assignments, List<Delegation> delegations, BiPredicate<String, String> seated) {}

    private final Facts facts;
    private final List<String> broken = new ArrayList<>();

    private AssignmentInvariants(Facts facts) {
        this.facts = facts;
    }

    private static Map<Kind, Set<Kind>> next() {
        Set<Kind> answered = EnumSet.of(Kind.ACCEPTED, Kind.HANDED_BACK, Kind.REASSIGNED);
        Set<Kind> worked = EnumSet.of(Kind.PROGRESS, Kind.RESULT, Kind.PERIOD_REPORT, Kind.RENEWED, Kind.CLOSED, Kind.REASSIGNED);
        Set<Kind> none = EnumSet.noneOf(Kind.class);
        return Map.ofEntries(Map.entry(Kind.ISSUED, answered), Map.entry(Kind.REISSUED, answered), Map.entry(Kind.REASSIGNED, answered), Map.entry(Kind.HANDED_BACK, EnumSet.of(Kind.REISSUED, Kind.WITHDRAWN)),
                Map.entry(Kind.ACCEPTED, worked), Map.entry(Kind.PROGRESS, worked), Map.entry(Kind.PERIOD_REPORT, worked), Map.entry(Kind.RENEWED, worked),
                Map.entry(Kind.RETURNED, worked), Map.entry(Kind.RESULT, EnumSet.of(Kind.PASSED, Kind.RETURNED)), Map.entry(Kind.PASSED, none),
                Map.entry(Kind.CLOSED, none), Map.entry(Kind.WITHDRAWN, none));
    }

    /** The invariants that do not hold, each as an English line; empty when all hold. */
    static List<String> broken(JsonNode report, Facts facts) {
        AssignmentInvariants invariants = new AssignmentInvariants(facts);
        List<JsonNode> lines = StreamSupport.stream(report.path("assignments").spliterator(), false).toList();
        List<String> codes = facts.assignments().stream().map(Assignment::code).sorted().toList();
        invariants.demand(lines.stream().map(line -> line.path("code").asText()).toList().equals(codes), "the assignments are not all assignments, ordered by code");
        invariants.leads(lines);
        for (JsonNode line : lines) {
            facts.assignments().stream().filter(assignment -> assignment.code().equals(line.path("code").asText())).findFirst()
                    .ifPresent(assignment -> invariants.line(line, assignment));
        }
        facts.assignments().forEach(invariants::acts);
        return invariants.broken;
    }

    private void demand(boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }

    private void leads(List<JsonNode> lines) {
        Map<String, Assignment> stored = facts.assignments().stream().collect(Collectors.toMap(Assignment::code, Function.identity()));
        Set<String> led = new HashSet<>();
        for (JsonNode line : lines) {
            String code = line.path("code").asText();
            String unit = line.path("unit").asText("");
            demand(!unit.isBlank() && !line.path("unit").isNull(), code + ": no unit leads it");
            Optional<Assignment> issued = Optional.ofNullable(stored.get(code));
            // Whose own was withdrawn may be given another's.
            demand(issued.filter(assignment -> assignment.state() == Assignment.State.WITHDRAWN).isPresent()
                    || led.add(issued.map(Assignment::sourceCode).orElse("") + ':' + line.path("section").asText() + ':' + unit), code + ": " + unit + " leads the same order twice");
        }
    }

    private void line(JsonNode line, Assignment assignment) {
        String code = assignment.code();
        boolean standing = line.path("kind").asText().equals(Timing.Kind.STANDING.name());
        demand(standing == assignment.standing(), code + ": not of the kind it was issued as");
        demand(line.path("unit").asText().equals(assignment.unitCode()), code + ": not led by the unit it was issued to");
        demand(line.path("section").asText().equals(assignment.number()), code + ": not the number in its notice");
        demand(!standing || line.path("dueAt").isNull(), code + ": standing and yet with a due date");
        demand(standing || !line.path("dueAt").isNull(), code + ": dated without a due date");
        demand(!line.path("closedAt").isNull(), code + ": still open although nobody owes anything");
        Optional<Instant> ended = assignment.acts().stream().filter(act -> ENDS.contains(act.kind())).map(Act::enteredAt).reduce((before, after) -> after);
        demand(assignment.state().closed() == !line.path("closedAt").isNull(), code + ": closedAt is null although it is closed, or not although it is open");
        demand(line.path("closedAt").isNull() || ended.equals(Optional.of(OffsetDateTime.parse(line.path("closedAt").asText()).toInstant())),
                code + ": closedAt is not when it was passed, closed or withdrawn");
        demand(line.path("late").asLong() == assignment.acts().stream().filter(AssignmentInvariants::late).count(), code + ": late is not how often it was delivered late");
        demand(line.path("returned").asLong() == assignment.acts().stream().filter(act -> act.kind() == Kind.RETURNED).count(),
                code + ": returned is not how often it was returned");
        if (assignment.clarities().timing() instanceof Timing.Dated dated && !line.path("dueAt").isNull()) {
            LocalDate asked = assignment.acts().stream().filter(act -> REDATED.contains(act.kind())).flatMap(act -> act.dueOn().stream())
                    .reduce(dated.dueOn(), (before, after) -> after);
            demand(OffsetDateTime.parse(line.path("dueAt").asText()).toInstant().equals(Days.end(asked)), code + ": dueAt is not the end of the day set last");
        }
    }

    private static boolean late(Act act) {
        return DELIVERIES.contains(act.kind()) && act.dueOn().filter(due -> Days.of(act.enteredAt()).isAfter(due)).isPresent();
    }

    private void acts(Assignment assignment) {
        String code = assignment.code();
        List<Act> acts = assignment.acts();
        demand(!acts.isEmpty() && FIRST.contains(acts.get(0).kind()), code + ": does not begin with being issued or accepted");
        Optional<Act> moved = Optional.empty();
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            String name = code + " act " + (i + 1) + " " + act.kind();
            demand(act.number() == i + 1, name + ": numbered " + act.number());
            demand(i == 0 || !act.enteredAt().isBefore(acts.get(i - 1).enteredAt()), name + ": before the one before");
            demand(moved.isEmpty() || !ENDS.contains(moved.get().kind()), name + ": after the end");
            if (NEXT.containsKey(act.kind())) {
                demand(moved.isEmpty() || NEXT.get(moved.get().kind()).contains(act.kind()), name + ": not after " + moved.map(Act::kind).orElse(null));
                moved = Optional.of(act);
            }
            demand(!assignment.standing() || !OF_DATED.contains(act.kind()), name + ": of a standing one");
            demand(assignment.standing() || !OF_STANDING.contains(act.kind()), name + ": of a dated one");
            demand(DELIVERIES.contains(act.kind()) == act.late().isPresent(), name + ": delivered without saying whether late, or late without delivering");
            demand(act.late().isEmpty() || act.late().get() == late(act), name + ": late is not whether it came after the due day");
            hands(act, name);
        }
    }

    /**
     * Who has a seat of their own acts for themselves; everybody else stands in for somebody, on the days agreed. One out of a plan is issued by
     * whoever heads the unit that planned it.
     */
    private void hands(Act act, String name) {
        Optional<String> principal = act.actingFor();
        demand(principal.isEmpty() || facts.delegations().stream().anyMatch(delegation -> delegation.principal().equals(principal.get())
                && delegation.deputy().equals(act.enteredBy()) && !Days.of(act.enteredAt()).isBefore(delegation.from()) && !Days.of(act.enteredAt()).isAfter(delegation.until())),
                name + ": a deputy acted outside the days agreed");
        String acting = principal.orElse(act.enteredBy());
        boolean seated = OVERSEEN.contains(act.kind()) ? facts.seated().test(acting, Organisation.OFFICE) || facts.seated().test(acting, COMMITTEE)
                : facts.seated().test(acting, act.unitCode());
        demand(act.kind() == Kind.ISSUED || seated, name + ": entered by somebody who had nothing to do with it");
    }
}
