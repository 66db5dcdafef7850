package vn.sauro.organisation;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Random first passwords, to be handed out once on paper: 16 letters and digits in four groups, more than 80 bits. Letters and digits that
 * look alike are left out, and vowels, so that no name and no word comes up. Kept in memory only, as long as whoever asked for them.
 */
public final class RandomPasswords implements FirstPasswords {

    private static final String UPPER = "BCDFGHKLMNPQRTVX";
    private static final String LOWER = "bcdfghkmnpqrtvwx";
    private static final String DIGITS = "23456789";
    private static final String ALL = UPPER + LOWER + DIGITS;
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final SecureRandom random = new SecureRandom();
    private final Map<Person, String> given = new LinkedHashMap<>();

    @Override
    public String of(Person person) {
        String password = draw();
        given.put(person, password);
        return password;
    }

    /** What was given so far. */
    public Map<Person, String> given() {
        return given;
    }

    private String draw() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                password.append('-');
            }
            for (int i = 0; i < GROUP_LENGTH; i++) {
                password.append(any(ALL));
            }
        }
        // One of each kind, as the rules for passwords want it.
        password.setCharAt(0, any(UPPER));
        password.setCharAt(1, any(LOWER));
        password.setCharAt(2, any(DIGITS));
        return password.toString();
    }

    private char any(String alphabet) {
        return alphabet.charAt(random.nextInt(alphabet.length()));
    }

    @Override
    public String toString() {
        return given.size() + " first passwords";
    }
}
