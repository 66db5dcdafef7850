/**
 * The procedure of rearranging hamlets (sắp xếp thôn): opening, dissemination, plans, acceptance of assignments, schemes, dossier, session of
 * the People's Council, resolution and what follows it. Knows no engine; {@code process/} connects it to the models.
 */
package vn.sauro.rearrangement;
