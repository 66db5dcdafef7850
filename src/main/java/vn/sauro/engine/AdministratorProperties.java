package vn.sauro.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who administers a new installation.
 *
 * @param account  as it logs in
 * @param password of a new account; an account that is there keeps its own
 */
@ConfigurationProperties("sauro.administrator")
record AdministratorProperties(String account, String password) {}
