package vn.sauro.organisation;

import java.util.Set;

/** The accounts behind the people: who may log in, and what waits for whom. They follow the tables. */
public interface Accounts {

    /** Everyone who may log in, by account. */
    Set<String> all();

    /** Who administers, by account. */
    Set<String> administrators();

    /** How many tasks wait for the unit. */
    long waitingFor(String unitCode);

    /**
     * Brings accounts and groups to what the tables say: people in office get an account, existing ones keep their password; who left loses
     * it at once. Tasks somebody can no longer do go back to the group.
     *
     * @param passwords for new accounts
     * @return how many tasks went back
     */
    int follow(FirstPasswords passwords);
}
