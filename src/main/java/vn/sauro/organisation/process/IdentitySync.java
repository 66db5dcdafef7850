package vn.sauro.organisation.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Person;
import vn.sauro.organisation.Unit;

/** The engine's users and groups follow the tables: a group for every unit and body and one for entering on behalf, a user for everyone with an account. */
@Component
public class IdentitySync {

    private static final String ADMINISTRATORS = "camunda-admin";

    private final Organisation organisation;
    private final IdentityService identities;

    IdentitySync(Organisation organisation, IdentityService identities) {
        this.organisation = organisation;
        this.identities = identities;
    }

    /**
     * Adds what is missing; existing accounts keep their password.
     *
     * @param password      for new accounts
     * @param administrator account that administers; a direct member of the administrators, which also closes the engine's setup page
     */
    @Transactional
    public void follow(String password, String administrator) {
        Set<String> users = identities.createUserQuery().list().stream().map(User::getId).collect(Collectors.toSet());
        Set<String> groups = identities.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        for (Person person : organisation.people()) {
            if (!users.contains(person.id())) {
                save(person, password);
            }
        }
        if (!groups.contains(ADMINISTRATORS)) {
            save(ADMINISTRATORS, "Quản trị hệ thống", "SYSTEM");
            identities.createMembership(administrator, ADMINISTRATORS);
        }
        for (Unit unit : organisation.units()) {
            follow(groups, unit.code(), unit.name(), organisation.members(unit.code()));
        }
        follow(groups, Organisation.ON_BEHALF, "Nhập hộ đơn vị", organisation.members(Organisation.OFFICE));
    }

    private void follow(Set<String> groups, String group, String name, List<Person> seated) {
        if (!groups.contains(group)) {
            save(group, name, "WORKFLOW");
        }
        Set<String> members = groups.contains(group)
                ? identities.createUserQuery().memberOfGroup(group).list().stream().map(User::getId).collect(Collectors.toSet()) : Set.of();
        seated.stream().filter(person -> !members.contains(person.id())).forEach(person -> identities.createMembership(person.id(), group));
    }

    private void save(Person person, String password) {
        // The web apps show first name, then last name; a Vietnamese name has the family name first.
        int split = person.name().lastIndexOf(' ');
        User user = identities.newUser(person.id());
        user.setFirstName(split < 0 ? "" : person.name().substring(0, split));
        user.setLastName(person.name().substring(split + 1));
        user.setPassword(password);
        identities.saveUser(user);
    }

    private void save(String code, String name, String type) {
        Group group = identities.newGroup(code);
        group.setName(name);
        group.setType(type);
        identities.saveGroup(group);
    }
}
