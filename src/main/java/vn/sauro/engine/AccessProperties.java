package vn.sauro.engine;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may what beyond their own tasks.
 *
 * @param leaders  groups that read every instance in Cockpit
 * @param starters groups that may start a process from Tasklist's start list, by process
 */
@ConfigurationProperties("sauro.access")
record AccessProperties(List<String> leaders, Map<String, List<String>> starters) {}
