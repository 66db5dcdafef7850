package vn.sauro.review.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.FixedUnit;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Unit;
import vn.sauro.review.ReviewProperties;
import vn.sauro.review.Reviews;

/** Bean {@code reviewHands} of the models: which units take part and who checks, appraises and comments. */
@Component("reviewHands")
@EnableConfigurationProperties(ReviewProperties.class)
public class ReviewHands {

    private final Reviews reviews;
    private final Organisation organisation;
    private final ReviewProperties settings;

    ReviewHands(Reviews reviews, Organisation organisation, ReviewProperties settings) {
        this.reviews = reviews;
        this.organisation = organisation;
        this.settings = settings;
    }

    /** Codes of the units of the review. */
    public List<String> units(VariableScope scope) {
        return reviews.unitCodes(ReviewVariables.cycle(scope));
    }

    /** Behind the names of a unit's tasks: which unit, and which of the reviews that may run at once. */
    public String subject(VariableScope scope) {
        return organisation.unit(ReviewVariables.unit(scope)).name() + ", " + reviews.get(ReviewVariables.cycle(scope)).title();
    }

    /** Who checks a report; what VPĐU itself reports is checked by BTV. */
    public String checkers(VariableScope scope) {
        return Organisation.OFFICE.equals(ReviewVariables.unit(scope)) ? FixedUnit.BTV.code() : Organisation.OFFICE;
    }

    /** Who appraises the general criteria; VPĐU in a commune without that unit. */
    public String appraisers(VariableScope scope) {
        return current(settings.appraises());
    }

    /** Who comments on discipline; VPĐU in a commune without that unit. */
    public String commenters(VariableScope scope) {
        return current(settings.comments());
    }

    private String current(String unit) {
        return organisation.findUnit(unit).filter(Unit::current).map(Unit::code).orElse(Organisation.OFFICE);
    }
}
