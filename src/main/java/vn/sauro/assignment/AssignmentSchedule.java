package vn.sauro.assignment;

/** How long the steps take: the decision table {@code assignment-schedule}, behind domain types. */
public interface AssignmentSchedule {

    /** Working days a step has from the day it is owed. */
    int workingDays(AssignmentStep step);
}
