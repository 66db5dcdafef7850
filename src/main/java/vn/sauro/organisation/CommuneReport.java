package vn.sauro.organisation;

import java.util.List;
import java.util.Map;

/**
 * What came of a commune as it was stated, or would come of it.
 *
 * @param problems    why nothing is stored; empty when it can be or was
 * @param notes       what is worth a look and stops nothing
 * @param changes     by sheet, in their order; empty when there are problems
 * @param newAccounts people who get an account
 * @param lostAccounts people who lose it
 * @param tasksBack   tasks that went back from somebody's hands to the group; 0 when it was only tried
 * @param revision    of what stands in the tables
 */
public record CommuneReport(List<Problem> problems, List<Problem> notes, Map<Sheet, Changes> changes, List<Person> newAccounts, List<Person> lostAccounts,
                            int tasksBack, int revision) {

    /** How many rows of a sheet are new, different, no longer there, as before. */
    public record Changes(int added, int changed, int removed, int unchanged) {

        boolean any() {
            return added + changed + removed > 0;
        }
    }

    /** Whether it can be taken, or was. */
    public boolean possible() {
        return problems.isEmpty();
    }

    /** Whether something would be or was different in the tables. */
    public boolean changesAnything() {
        return changes.values().stream().anyMatch(Changes::any);
    }
}
