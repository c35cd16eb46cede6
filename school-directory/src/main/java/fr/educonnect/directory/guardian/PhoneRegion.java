package fr.educonnect.directory.guardian;

/** Where a number without country code is at home: the region of the school's département. */
public final class PhoneRegion {

    private PhoneRegion() {}

    /**
     * @param departmentCode three digits of a UAI: {@code 031}, {@code 974}; may be null
     * @return a region code for {@link PhoneNumber#parse}; {@code FR} for the mainland and whatever is unknown
     */
    public static String ofDepartment(String departmentCode) {
        if (departmentCode == null) {
            return "FR";
        }
        return switch (departmentCode) {
            case "971" -> "GP";
            case "972" -> "MQ";
            case "973" -> "GF";
            case "974" -> "RE";
            case "975" -> "PM";
            case "976" -> "YT";
            case "977" -> "BL";
            case "978" -> "MF";
            case "983", "988" -> "NC";
            case "984", "987" -> "PF";
            case "986" -> "WF";
            default -> "FR";
        };
    }
}
