package fr.educonnect.schoolimport.list;

import fr.educonnect.directory.child.Uai;

/**
 * One line of the list of schools.
 *
 * @param uai Identifiant_de_l_etablissement
 * @param name Nom_etablissement
 * @param typeLabel Type_etablissement, or null
 * @param departmentLabel Libelle_departement
 * @param academyLabel Libelle_academie
 * @param pilot Pilote: open before its département
 */
public record ListedSchool(
        Uai uai, String name, String typeLabel, String departmentLabel, String academyLabel, boolean pilot) {}
