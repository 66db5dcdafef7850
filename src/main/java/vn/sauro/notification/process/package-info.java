/** Messages and the engine: each delivery is an instance, a new task is told in its own transaction. */
package vn.sauro.notification.process;
