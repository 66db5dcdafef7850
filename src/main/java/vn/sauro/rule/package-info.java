/** How a rule of the domain says no. */
package vn.sauro.rule;
