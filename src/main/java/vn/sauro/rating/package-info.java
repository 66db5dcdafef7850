/**
 * The proposal how completely each unit met its tasks in a cycle: points of every piece of work, the level with its reasons, the cap over groups of similar
 * units, what BTV concluded. How many points and which level say decision tables; this module says what they are asked with and keeps what they answered.
 * Whoever runs a cycle calls {@code rating-proposal} for each unit, bound to the deployment, with {@code cycleCode} and {@code unitCode}; the business key of the
 * cycle's own process is its code, by which its version of the tables is found.
 * Knows no engine; {@code process/} connects it to the models.
 */
package vn.sauro.rating;
