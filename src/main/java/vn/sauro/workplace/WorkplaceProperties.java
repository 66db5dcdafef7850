package vn.sauro.workplace;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the start page offers.
 *
 * @param roles the first whose groups a person is in is theirs
 */
@ConfigurationProperties("sauro.workplace")
record WorkplaceProperties(List<Role> roles) {

    private static final String EVERYONE = "*";

    /**
     * @param groups {@code *} is everyone
     * @param name   as people name it
     * @param deeds  what it does most
     */
    record Role(List<String> groups, String name, List<Deed> deeds) {

        boolean isOf(List<String> units) {
            return groups.contains(EVERYONE) || groups.stream().anyMatch(units::contains);
        }
    }

    /**
     * One of the three.
     *
     * @param task  stem of a task's key: {@code checkPlan}
     * @param start key of a process that is started from the start list
     * @param page  path of a page beside Tasklist
     */
    record Deed(String title, String task, String start, String page) {}
}
