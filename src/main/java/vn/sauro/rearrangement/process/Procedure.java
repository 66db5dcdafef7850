package vn.sauro.rearrangement.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.Scheme;
import vn.sauro.rearrangement.SchemeState;

/** Bean {@code procedure} of the models: what they read of the tables. */
@Component("procedure")
public class Procedure {

    private final Rearrangements rearrangements;
    private final Organisation organisation;

    Procedure(Rearrangements rearrangements, Organisation organisation) {
        this.rearrangements = rearrangements;
        this.organisation = organisation;
    }

    /** Codes of the units that take part. */
    public List<String> unitCodes(VariableScope scope) {
        return rearrangements.unitCodes(rearrangement(scope));
    }

    /** Codes of all schemes. */
    public List<String> schemeCodes(VariableScope scope) {
        return rearrangements.schemes(rearrangement(scope)).stream().map(Scheme::code).toList();
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
