/**
 * The engine and what guards it: configuration, deployment of the models, the form seam, security of the web apps. Knows nothing of
 * the domain.
 */
package vn.sauro.engine;
