/** The workplace and the engine: tasks as a person may see them, what the models say comes next, the end of drafts. */
package vn.sauro.workplace.process;
