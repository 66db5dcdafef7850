package vn.sauro.engine;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may what beyond their own tasks.
 *
 * @param leaders      groups that read every instance in Cockpit
 * @param confidential the groups that read all instances of a process, or all evaluations of a decision, by its key; further leaders read
 *                     only the instances opened to them ({@link FormContext#openToLeaders()})
 * @param starters     groups that may start a process from Tasklist's start list, by process; {@code *} is everyone with an account
 * @param sideGroups   groups whose tasks are shown to their members in a filter of their own and in no other, with its name
 */
@ConfigurationProperties("sauro.access")
record AccessProperties(List<String> leaders, Map<String, List<String>> confidential, Map<String, List<String>> starters,
                        Map<String, String> sideGroups) {

    static final String EVERYONE = "*";

    AccessProperties {
        confidential = confidential == null ? Map.of() : confidential;
        starters = starters == null ? Map.of() : starters;
        sideGroups = sideGroups == null ? Map.of() : sideGroups;
    }

    /** Whether the leader reads every instance of this process or evaluation of this decision. */
    boolean readsAll(String leader, String key) {
        return !confidential.containsKey(key) || confidential.get(key).contains(leader);
    }
}
