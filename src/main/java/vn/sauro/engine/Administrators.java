package vn.sauro.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/** Who administers. A direct member of {@code camunda-admin} also closes the engine's setup resource for good. */
public final class Administrators {

    private Administrators() {}

    /**
     * Has somebody administer, with an account of their own or a new one; changes nothing once anybody does.
     *
     * @param password for a new account
     * @return whether this call appointed them
     */
    public static boolean appoint(IdentityService identities, String account, String password) {
        if (identities.createUserQuery().memberOfGroup(AccessGrants.ADMINISTRATORS).count() > 0) {
            return false;
        }
        if (identities.createGroupQuery().groupId(AccessGrants.ADMINISTRATORS).count() == 0) {
            Group group = identities.newGroup(AccessGrants.ADMINISTRATORS);
            group.setName("Quản trị hệ thống");
            group.setType("SYSTEM");
            identities.saveGroup(group);
        }
        if (identities.createUserQuery().userId(account).count() == 0) {
            User user = identities.newUser(account);
            user.setFirstName("Quản trị");
            user.setLastName("hệ thống");
            user.setPassword(password);
            identities.saveUser(user);
        }
        identities.createMembership(account, AccessGrants.ADMINISTRATORS);
        return true;
    }
}
