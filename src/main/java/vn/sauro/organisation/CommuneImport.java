package vn.sauro.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.rule.Refusal;

/**
 * Takes a commune as it is stated as a whole into the tables, all or nothing, and the accounts with it. Stating the same again changes
 * nothing. Units, hamlets and people are never deleted; what is no longer stated of clusters, household names and seats ends.
 */
@Service
public class CommuneImport {

    private final CommuneStore store;
    private final Accounts accounts;
    private final RunningConsultations consultations;
    private final Clock clock;
    private final CommuneCheck.Patterns patterns;

    CommuneImport(CommuneStore store, Accounts accounts, RunningConsultations consultations, Clock clock,
            @Value("${camunda.bpm.generic-properties.properties.group-resource-whitelist-pattern}") String groupPattern,
            @Value("${camunda.bpm.generic-properties.properties.user-resource-whitelist-pattern}") String accountPattern) {
        this.store = store;
        this.accounts = accounts;
        this.consultations = consultations;
        this.clock = clock;
        this.patterns = new CommuneCheck.Patterns(groupPattern, accountPattern);
    }

    /** The commune as it stands in the tables. */
    @Transactional(readOnly = true)
    public Commune present() {
        return store.read();
    }

    /** Whether the commune's own data stand in the tables, not the sample. */
    @Transactional(readOnly = true)
    public boolean isOwn() {
        return store.state().own();
    }

    /** What would come of it; changes nothing. */
    @Transactional(readOnly = true)
    public CommuneReport check(Commune commune, Places places) {
        return new Attempt(commune, places, store.state()).report(0);
    }

    /**
     * Takes the commune's own data.
     *
     * @param revision of what it was checked against; null when that does not matter
     * @throws Refusal when somebody else has changed the data since
     */
    @Transactional
    public CommuneReport take(Commune commune, Places places, FirstPasswords passwords, Integer revision) {
        CommuneStore.State state = store.locked();
        if (revision != null && revision != state.revision()) {
            throw Refusal.of("Dữ liệu của xã đã được người khác thay đổi từ lúc kiểm tra; phải kiểm tra lại tệp.");
        }
        return take(new Attempt(commune, places, state), passwords, true);
    }

    /**
     * Takes the sample, unless the commune's own data stand in the tables.
     *
     * @throws IllegalArgumentException when the sample does not fit
     */
    @Transactional
    public void takeSample(Commune sample, FirstPasswords passwords) {
        CommuneStore.State state = store.locked();
        if (state.own()) {
            return;
        }
        CommuneReport report = take(new Attempt(sample, Places.none(), state), passwords, false);
        if (!report.possible()) {
            throw new IllegalArgumentException("The sample does not fit: " + report.problems());
        }
    }

    private CommuneReport take(Attempt attempt, FirstPasswords passwords, boolean own) {
        if (!attempt.problems.isEmpty()) {
            return attempt.report(0);
        }
        CommuneReport tried = attempt.report(0);
        attempt.write();
        if (tried.changesAnything()) {
            store.raise(attempt.state, own);
        }
        return attempt.report(accounts.follow(passwords));
    }

    /** One commune beside what stands in the tables. */
    private final class Attempt {

        private final CommuneStore.State state;
        private final LocalDate today = LocalDate.now(clock);
        private final Commune present = store.read();
        private final Commune stated;
        private final List<Problem> problems;
        private final List<Problem> notes;
        private final List<Person> newAccounts;
        private final List<Person> lostAccounts;
        private final Difference<Unit> units;
        private final Difference<Hamlet> hamlets;
        private final Difference<Commune.HamletCluster> clusters;
        private final Difference<Household> households;
        private final Difference<Person> people;
        private final Difference<Seat> seats;

        Attempt(Commune commune, Places places, CommuneStore.State state) {
            this.state = state;
            CommuneCheck check = new CommuneCheck(commune, present, places, today, patterns, accounts, consultations);
            this.problems = check.problems();
            this.notes = check.notes();
            this.stated = commune.withoutSeatsAndContactsOfThoseWhoLeft();
            Set<String> existing = accounts.all();
            this.newAccounts = stated.people().stream().filter(person -> person.current() && !existing.contains(person.id())).toList();
            this.lostAccounts = stated.people().stream().filter(person -> !person.current() && existing.contains(person.id())).toList();
            this.units = Difference.between(present.units(), stated.units(), Unit::code);
            this.hamlets = Difference.between(present.hamlets(), stated.hamlets(), Hamlet::code);
            this.clusters = Difference.between(present.hamletClusters(), stated.hamletClusters(), Commune.HamletCluster::key);
            this.households = Difference.between(present.households(), stated.households(), CommuneCheck::key);
            this.people = Difference.between(present.people(), stated.people(), Person::id);
            this.seats = Difference.between(present.seats(), stated.seats(), CommuneCheck::key);
        }

        void write() {
            store.writeUnits(units);
            store.writeHamlets(hamlets);
            store.writeLists(clusters, households);
            store.writePeople(people);
            store.writeSeats(seats, present.seats(), today);
        }

        CommuneReport report(int tasksBack) {
            Map<Sheet, CommuneReport.Changes> changes = new EnumMap<>(Sheet.class);
            if (problems.isEmpty()) {
                changes.put(Sheet.UNITS, units.counted());
                changes.put(Sheet.HAMLETS, hamlets.counted());
                changes.put(Sheet.CLUSTERS, clusters.counted());
                changes.put(Sheet.HOUSEHOLDS, households.counted());
                changes.put(Sheet.PEOPLE, people.counted());
                changes.put(Sheet.SEATS, seats.counted());
            }
            return new CommuneReport(problems, notes, changes, newAccounts, lostAccounts, tasksBack, state.revision());
        }
    }
}
