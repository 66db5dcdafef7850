package vn.sauro.organisation;

/**
 * Somebody with an account.
 *
 * @param id   the account's name
 * @param name full name, family name first
 */
public record Person(String id, String name) {}
