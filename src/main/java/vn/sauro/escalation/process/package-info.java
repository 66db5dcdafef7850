/** The ladder's connection to the engine: delegates, forms, timers and the tasks that are waited for. */
package vn.sauro.escalation.process;
