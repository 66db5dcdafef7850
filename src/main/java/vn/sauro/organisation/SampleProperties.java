package vn.sauro.organisation;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The sample's accounts.
 *
 * @param password        of every sample account
 * @param defaultPassword the one that is public; only a loopback address may use it
 * @param administrator   account that administers
 */
@ConfigurationProperties("sauro.sample")
public record SampleProperties(String password, String defaultPassword, String administrator) {}
