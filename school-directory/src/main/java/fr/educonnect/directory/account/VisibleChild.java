package fr.educonnect.directory.account;

import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.School;

/**
 * A child in one school, as an online service may see it.
 *
 * @param child        never null
 * @param school       open under the rollout
 * @param className    null where the school has not put the child in a class
 * @param relationCode SIECLE's CODE_PARENTE: 10 mother, 20 father…
 * @param legalLevel   always 1 today: only legal guardians see a child
 */
public record VisibleChild(Child child, School school, String className, int relationCode, int legalLevel) {}
