/** The manual in {@code docs/huong-dan/}, served by the program itself, so that nobody has to leave the host to read it. Knows no other module. */
package vn.sauro.manual;
