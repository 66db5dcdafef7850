package vn.sauro.organisation.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.organisation.Accounts;
import vn.sauro.organisation.FirstPasswords;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.organisation.Unit;

/**
 * The engine's users and groups follow the tables: a group for every unit and body and one for entering on behalf, a user for everyone in
 * office. Whoever leaves has no user any more, and with it no login, no group and no grant; the engine's history keeps the account's name,
 * our tables keep the person's.
 */
@Component
public class IdentitySync implements Accounts {

    private static final String ADMINISTRATORS = "camunda-admin";
    /** The engine refuses a password that holds a part of the person's name; another one will do. */
    private static final int MOST_DRAWS = 20;

    private final Organisation organisation;
    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final TaskService tasks;
    private final JdbcClient jdbc;

    IdentitySync(Organisation organisation, IdentityService identities, AuthorizationService authorizations, TaskService tasks, JdbcClient jdbc) {
        this.organisation = organisation;
        this.identities = identities;
        this.authorizations = authorizations;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> all() {
        return identities.createUserQuery().list().stream().map(User::getId).collect(Collectors.toSet());
    }

    @Override
    public Set<String> administrators() {
        return members(ADMINISTRATORS);
    }

    @Override
    public long waitingFor(String unitCode) {
        return tasks.createTaskQuery().taskCandidateGroup(unitCode).includeAssignedTasks().count();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int follow(FirstPasswords passwords) {
        Map<String, User> users = identities.createUserQuery().list().stream().collect(Collectors.toMap(User::getId, Function.identity()));
        for (Person person : organisation.people()) {
            if (users.containsKey(person.id())) {
                rename(users.get(person.id()), person);
            } else {
                create(person, passwords);
            }
        }
        Set<String> unseated = new HashSet<>();
        Map<String, Group> groups = identities.createGroupQuery().list().stream().collect(Collectors.toMap(Group::getId, Function.identity()));
        for (Unit unit : organisation.units()) {
            unseated.addAll(follow(groups, unit.code(), unit.name(), seatedOrStandingIn(unit.code())));
        }
        unseated.addAll(follow(groups, Organisation.ON_BEHALF, "Nhập hộ đơn vị", seatedOrStandingIn(Organisation.OFFICE)));
        List<Person> former = organisation.formerPeople();
        former.stream().map(Person::id).filter(users::containsKey).forEach(person -> {
            identities.deleteUser(person);
            unseated.add(person);
        });
        int tasksBack = unseated.stream().mapToInt(this::giveBack).sum();
        former.forEach(this::handOver);
        return tasksBack;
    }

    private List<Person> seatedOrStandingIn(String unit) {
        return Stream.concat(organisation.members(unit).stream(), organisation.standIns(unit).stream()).toList();
    }

    /** @return who is no longer a member */
    private Set<String> follow(Map<String, Group> groups, String group, String name, List<Person> seated) {
        Set<String> members = Set.of();
        if (groups.containsKey(group)) {
            rename(groups.get(group), name);
            members = members(group);
        } else {
            save(group, name, "WORKFLOW");
        }
        return seat(seated, members, group);
    }

    private Set<String> seat(List<Person> seated, Set<String> members, String group) {
        Set<String> wanted = seated.stream().map(Person::id).collect(Collectors.toSet());
        wanted.stream().filter(person -> !members.contains(person)).forEach(person -> identities.createMembership(person, group));
        Set<String> gone = members.stream().filter(person -> !wanted.contains(person)).collect(Collectors.toSet());
        gone.forEach(person -> identities.deleteMembership(person, group));
        return gone;
    }

    private Set<String> members(String group) {
        return identities.createUserQuery().memberOfGroup(group).list().stream().map(User::getId).collect(Collectors.toSet());
    }

    /**
     * What the person has claimed and can no longer do goes back to the group; so do the grants that claiming gave.
     *
     * @return how many tasks
     */
    private int giveBack(String person) {
        // Held first: somebody may be completing one of them at this moment.
        List<String> claimed = jdbc.sql("select id_ from act_ru_task where assignee_ = ? order by id_ for update").param(person).query(String.class).list();
        Set<String> groups = identities.createGroupQuery().groupMember(person).list().stream().map(Group::getId).collect(Collectors.toSet());
        boolean left = identities.createUserQuery().userId(person).count() == 0;
        Set<String> back = claimed.stream().filter(task -> left || !mayDo(task, person, groups)).collect(Collectors.toSet());
        back.forEach(task -> tasks.setAssignee(task, null));
        for (Authorization grant : authorizations.createAuthorizationQuery().userIdIn(person).list()) {
            if (left || grant.getResourceType() == Resources.TASK.resourceType() && back.contains(grant.getResourceId())) {
                authorizations.deleteAuthorization(grant.getId());
            }
        }
        return back.size();
    }

    private boolean mayDo(String task, String person, Set<String> groups) {
        return tasks.getIdentityLinksForTask(task).stream().filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .anyMatch(link -> person.equals(link.getUserId()) || groups.contains(link.getGroupId()));
    }

    /** A task that waits for the person by name waits for whoever answers for the person's unit now; until there is somebody it stays as it is. */
    private void handOver(Person person) {
        List<Person> successors = organisation.successors(person.id());
        if (successors.isEmpty()) {
            return;
        }
        for (String task : jdbc.sql("select distinct task_id_ from act_ru_identitylink where user_id_ = ? and type_ = 'candidate' and task_id_ is not null order by task_id_")
                .param(person.id()).query(String.class).list()) {
            Set<String> named = tasks.getIdentityLinksForTask(task).stream().map(IdentityLink::getUserId).collect(Collectors.toSet());
            successors.stream().map(Person::id).filter(successor -> !named.contains(successor)).forEach(successor -> tasks.addCandidateUser(task, successor));
            tasks.deleteCandidateUser(task, person.id());
        }
    }

    private void create(Person person, FirstPasswords passwords) {
        User user = named(identities.newUser(person.id()), person);
        String password = passwords.of(person);
        for (int draw = 1; draw < MOST_DRAWS && !identities.checkPasswordAgainstPolicy(password, user).isValid(); draw++) {
            password = passwords.of(person);
        }
        user.setPassword(password);
        identities.saveUser(user);
    }

    private void rename(User user, Person person) {
        if (!(user.getFirstName() + " " + user.getLastName()).strip().equals(person.name())) {
            identities.saveUser(named(user, person));
        }
    }

    /** The web apps show first name, then last name; a Vietnamese name has the family name first. */
    private static User named(User user, Person person) {
        int split = person.name().lastIndexOf(' ');
        user.setFirstName(split < 0 ? "" : person.name().substring(0, split));
        user.setLastName(person.name().substring(split + 1));
        return user;
    }

    private void save(String code, String name, String type) {
        Group group = identities.newGroup(code);
        group.setName(name);
        group.setType(type);
        identities.saveGroup(group);
    }

    private void rename(Group group, String name) {
        if (!name.equals(group.getName())) {
            group.setName(name);
            identities.saveGroup(group);
        }
    }
}
