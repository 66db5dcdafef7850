package vn.sauro.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Assignments;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.consultation.Consultations;
import vn.sauro.escalation.Escalations;
import vn.sauro.organisation.Delegations;
import vn.sauro.organisation.Organisation;
import vn.sauro.rating.Ratings;
import vn.sauro.rearrangement.Rearrangement;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.Scheme;
import vn.sauro.review.ReviewConclusions;
import vn.sauro.review.ReviewLine;
import vn.sauro.review.Reviews;

/** Looks at what a rehearsal left: its report and the engine. */
@Component
@Profile("rehearsal")
class Inspection {

    private final Stage stage;
    private final Rearrangements rearrangements;
    private final Consultations consultations;
    private final Assignments assignments;
    private final Escalations escalations;
    private final WorkingCalendar calendar;
    private final Delegations delegations;
    private final Reviews reviews;
    private final ReviewConclusions conclusions;
    private final Ratings ratings;
    private final Organisation organisation;
    private final ObjectMapper json;

    Inspection(Stage stage, Rearrangements rearrangements, Consultations consultations, Assignments assignments, Escalations escalations,
            WorkingCalendar calendar, Delegations delegations, Reviews reviews, ReviewConclusions conclusions, Ratings ratings, Organisation organisation,
            ObjectMapper json) {
        this.stage = stage;
        this.rearrangements = rearrangements;
        this.consultations = consultations;
        this.assignments = assignments;
        this.escalations = escalations;
        this.calendar = calendar;
        this.delegations = delegations;
        this.reviews = reviews;
        this.conclusions = conclusions;
        this.ratings = ratings;
        this.organisation = organisation;
        this.json = json;
    }

    /** The report of what was rehearsed so far. @param rearrangement its code; empty where none was opened */
    RehearsalReport report(String scenario, long seed, String rearrangement) {
        List<ReviewLine> lines = reviews.lines();
        return new RehearsalReport(scenario, seed, rearrangement.isEmpty() ? null : rearrangements.report(rearrangement), assignments.lines(), escalations.lines(), lines,
                lines.stream().flatMap(review -> ratings.lines(review.code()).stream()).toList(), conclusions.remedyLines());
    }

    /** The invariants that do not hold, each as an English line; empty when all hold. */
    List<String> broken(RehearsalReport report, String rearrangement) {
        JsonNode tree = json.valueToTree(report);
        List<String> broken = new ArrayList<>(rearrangement.isEmpty() ? List.of() : ofRearrangement(tree, rearrangement));
        broken.addAll(AssignmentInvariants.broken(tree, new AssignmentInvariants.Facts(assignments.all(), delegations.all(),
                (person, unit) -> organisation.members(unit).stream().anyMatch(member -> member.id().equals(person)))));
        broken.addAll(EscalationInvariants.broken(tree, escalations.all(), calendar::isWorkingDay));
        broken.addAll(ReviewInvariants.broken(tree, calendar::isWorkingDay));
        stage.leftovers().forEach(left -> broken.add("the engine still holds: " + left));
        return broken;
    }

    private List<String> ofRearrangement(JsonNode tree, String rearrangement) {
        Rearrangement ended = rearrangements.get(rearrangement);
        List<Scheme> schemes = rearrangements.schemes(rearrangement);
        Map<String, List<String>> hamlets = schemes.stream().collect(Collectors.toMap(Scheme::code, scheme -> scheme.hamlets().stream().sorted().toList()));
        Invariants.Facts facts = new Invariants.Facts(ended.state(), hamlets, schemes.stream().map(Scheme::code)
                .filter(scheme -> consultations.rounds(scheme).stream().anyMatch(round -> round.reopened().isPresent())).collect(Collectors.toSet()));
        List<String> broken = new ArrayList<>(Invariants.broken(tree, facts));
        if (ended.state() == Rearrangement.State.OPEN) {
            broken.add("nobody owes anything and the rearrangement is still open");
        }
        return broken;
    }
}
