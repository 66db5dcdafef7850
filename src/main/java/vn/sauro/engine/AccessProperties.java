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
 */
@ConfigurationProperties("sauro.access")
record AccessProperties(List<String> leaders, Map<String, List<String>> confidential, Map<String, List<String>> starters) {

    static final String EVERYONE = "*";

    AccessProperties {
        confidential = confidential == null ? Map.of() : confidential;
        starters = starters == null ? Map.of() : starters;
    }

    /** Whether the leader reads every instance of this process or evaluation of this decision. */
    boolean readsAll(String leader, String key) {
        return !confidential.containsKey(key) || confidential.get(key).contains(leader);
    }
}
