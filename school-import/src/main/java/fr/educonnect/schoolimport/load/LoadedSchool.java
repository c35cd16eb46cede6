package fr.educonnect.schoolimport.load;

/**
 * A school that went through.
 *
 * @param size what its exports held
 * @param changes what that changed
 */
public record LoadedSchool(ExportSize size, SchoolChanges changes) {}
