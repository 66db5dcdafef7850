package vn.sauro.rearrangement.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.sauro.consultation.Consultations;
import vn.sauro.organisation.Cluster;
import vn.sauro.organisation.Hamlet;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.Scheme;
import vn.sauro.rearrangement.SchemeState;

/** Bean {@code procedure} of the models: what they read of the tables. */
@Component("procedure")
public class Procedure {

    private final Rearrangements rearrangements;
    private final Consultations consultations;
    private final Organisation organisation;
    private final RearrangementProperties properties;

    Procedure(Rearrangements rearrangements, Consultations consultations, Organisation organisation, RearrangementProperties properties) {
        this.rearrangements = rearrangements;
        this.consultations = consultations;
        this.organisation = organisation;
        this.properties = properties;
    }

    /** Codes of the units that take part. */
    public List<String> unitCodes(VariableScope scope) {
        return rearrangements.unitCodes(rearrangement(scope));
    }

    /** Codes of all schemes. */
    public List<String> schemeCodes(VariableScope scope) {
        return rearrangements.schemes(rearrangement(scope)).stream().map(Scheme::code).toList();
    }

    /** Codes of the schemes the people still have to be asked about, from the beginning or once more. */
    public List<String> schemeCodesToConsult(VariableScope scope) {
        return rearrangements.schemes(rearrangement(scope)).stream().filter(scheme -> scheme.state().toBeConsulted()).map(Scheme::code).toList();
    }

    /** Whether the people still have to be asked about a scheme. */
    public boolean anySchemeToConsult(VariableScope scope) {
        return !schemeCodesToConsult(scope).isEmpty();
    }

    /** Whether the scheme at hand has to be revised before it is posted once more. */
    public boolean revisionDue(VariableScope scope) {
        return scheme(scope).state() == SchemeState.TO_REVISE;
    }

    /** Whether the scheme at hand is posted and every hamlet of its round is decided: its outcome is to be determined anew. */
    public boolean resultsComplete(VariableScope scope) {
        Scheme scheme = scheme(scope);
        return scheme.state() == SchemeState.POSTED && consultations.round(scheme.code(), consultations.currentRound(scheme.code())).hamlets().stream()
                .allMatch(hamlet -> hamlet.complete() && hamlet.outcome() != null);
    }

    /** Number of the latest round about the scheme at hand; null before the first. */
    public Integer latestRound(VariableScope scope) {
        int round = consultations.currentRound(HamletRearrangementVariables.SCHEME_CODE.in(scope));
        return round == 0 ? null : round;
    }

    /** Codes of the clusters in which the hamlet at hand asks, as its closed list has them. */
    public List<String> clusterCodes(VariableScope scope) {
        return clusters(scope).stream().map(Cluster::code).toList();
    }

    /** Name of the cluster at hand with its hamlet; the hamlet's alone when it is not divided. */
    public String clusterName(VariableScope scope) {
        String code = PublicConsultationVariables.CLUSTER_CODE.in(scope);
        String hamlet = hamletName(scope);
        return clusters(scope).stream().filter(cluster -> cluster.code().equals(code) && !code.equals(Cluster.WHOLE_HAMLET))
                .map(cluster -> hamlet + ", " + cluster.name()).findFirst().orElse(hamlet);
    }

    private List<Cluster> clusters(VariableScope scope) {
        return consultations.clusters(HamletRearrangementVariables.SCHEME_CODE.in(scope), PublicConsultationVariables.HAMLET_CODE.in(scope),
                PublicConsultationVariables.ROUND.in(scope));
    }

    /** Whether every cluster of the hamlet at hand has its ledger. */
    public boolean hamletComplete(VariableScope scope) {
        return consultations.hamlet(HamletRearrangementVariables.SCHEME_CODE.in(scope), PublicConsultationVariables.HAMLET_CODE.in(scope),
                PublicConsultationVariables.ROUND.in(scope)).complete();
    }

    /** Codes of the units and bodies that received the notice, VPĐU, who sent it, left out. */
    public List<String> recipientCodes(VariableScope scope) {
        return Stream.concat(unitCodes(scope).stream().filter(unit -> !unit.equals(Organisation.OFFICE)), properties.receivingBodies().stream()).toList();
    }

    /** Codes of all who plan for the whole conclusion: every unit and every hamlet. */
    public List<String> conclusionPlanSubjects(VariableScope scope) {
        return Stream.concat(unitCodes(scope).stream(), organisation.hamlets().stream().map(Hamlet::code)).toList();
    }

    /** Code of the unit that plans: the subject itself, or the cell of the hamlet. */
    public String planningUnit(VariableScope scope) {
        return hamletPlannedFor(scope).map(Hamlet::cellCode).orElseGet(() -> UnitPlanVariables.PLAN_SUBJECT.in(scope));
    }

    /** Name of whom is planned for, and that it is the whole conclusion. */
    public String planSubjectName(VariableScope scope) {
        return hamletPlannedFor(scope).map(Hamlet::name).orElseGet(() -> organisation.unit(UnitPlanVariables.PLAN_SUBJECT.in(scope)).name())
                + " (toàn bộ Kết luận)";
    }

    private Optional<Hamlet> hamletPlannedFor(VariableScope scope) {
        return organisation.findHamlet(UnitPlanVariables.PLAN_SUBJECT.in(scope));
    }

    /** Codes of the hamlets of the scheme at hand. */
    public List<String> hamletCodes(VariableScope scope) {
        return scheme(scope).hamlets();
    }

    /** Whether the people agreed to at least one scheme. */
    public boolean anySchemeEligible(VariableScope scope) {
        return rearrangements.schemes(rearrangement(scope)).stream().anyMatch(scheme -> scheme.state() == SchemeState.ELIGIBLE);
    }

    /** Codes of the schemes the People's Council approved. */
    public List<String> approvedSchemeCodes(VariableScope scope) {
        return rearrangements.schemes(rearrangement(scope)).stream().filter(scheme -> scheme.state() == SchemeState.APPROVED).map(Scheme::code).toList();
    }

    /** Groups that may enter what the unit at hand owes: its own, and VPĐU's for it unless the unit is VPĐU itself. */
    public List<String> enteringGroups(VariableScope scope) {
        String unit = HamletRearrangementVariables.UNIT_CODE.in(scope);
        return unit.equals(Organisation.OFFICE) ? List.of(unit) : List.of(unit, Organisation.ON_BEHALF);
    }

    /** Name of the unit at hand. */
    public String unitName(VariableScope scope) {
        return organisation.unit(HamletRearrangementVariables.UNIT_CODE.in(scope)).name();
    }

    /** Name of the scheme at hand. */
    public String schemeName(VariableScope scope) {
        return scheme(scope).name();
    }

    /** Name of the hamlet at hand. */
    public String hamletName(VariableScope scope) {
        return organisation.hamlet(PublicConsultationVariables.HAMLET_CODE.in(scope)).name();
    }

    /** Code of the cell that leads in the hamlet at hand. */
    public String cellOf(VariableScope scope) {
        return organisation.hamlet(PublicConsultationVariables.HAMLET_CODE.in(scope)).cellCode();
    }

    private Scheme scheme(VariableScope scope) {
        return rearrangements.scheme(rearrangement(scope), HamletRearrangementVariables.SCHEME_CODE.in(scope));
    }

    private static String rearrangement(VariableScope scope) {
        return HamletRearrangementVariables.REARRANGEMENT_CODE.in(scope);
    }
}
