/** Rating and the engine: the decision tables of a cycle's own deployment. */
package vn.sauro.rating.process;
