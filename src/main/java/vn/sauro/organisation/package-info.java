/** Who and where: units and bodies, hamlets, people and the seats they hold. The engine's users and groups follow. */
package vn.sauro.organisation;
