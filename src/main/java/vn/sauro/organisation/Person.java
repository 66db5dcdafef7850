package vn.sauro.organisation;

import org.springframework.data.annotation.Id;

/**
 * Somebody with an account.
 *
 * @param id   the account's name
 * @param name full name, family name first
 */
public record Person(@Id String id, String name) {}
