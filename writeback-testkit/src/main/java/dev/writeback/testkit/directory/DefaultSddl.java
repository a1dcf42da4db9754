package dev.writeback.testkit.directory;

/**
 * The entries that new objects start with, in SDDL: defaultSecurityDescriptor of their class as Windows Server 2016 has it
 * (MS-ADSC), and what a new forest puts on the heads of its naming contexts, on CN=Partitions and on AdminSDHolder (MS-ADTS
 * 6.1.1).
 */
final class DefaultSddl {
    private static final String ALL = "RPWPCRCCDCLCLORCWOWDSDDTSW";
    private static final String USER_CLASS = "bf967aba-0de6-11d0-a285-00aa003049e2";
    private static final String INET_ORG_PERSON_CLASS = "4828cc14-1437-45bc-9b07-ad6f015e5f28";
    private static final String GROUP_CLASS = "bf967a9c-0de6-11d0-a285-00aa003049e2";
    private static final String COMPUTER_CLASS = "bf967a86-0de6-11d0-a285-00aa003049e2";
    private static final String[] READ_SETS = {
        "4c164200-20c0-11d0-a768-00aa006e0529", // Account Restrictions
        "5f202010-79a5-11d0-9020-00c04fc2d4cf", // Logon Information
        "bc0ac240-79a9-11d0-9020-00c04fc2d4cf", // Group Membership
        "59ba2f42-79a2-11d0-9020-00c04fc2d3cf", // General Information
        "037088f8-0ae1-11d2-b422-00a0c968f939" // Remote Access Information
    };

    private static final String USER = "(A;;" + ALL + ";;;DA)(A;;" + ALL + ";;;SY)(A;;" + ALL + ";;;AO)"
            + "(A;;RPLCLORC;;;PS)"
            + "(OA;;CR;ab721a53-1e2f-11d0-9819-00aa0040529b;;PS)" // Change Password
            + "(OA;;CR;ab721a54-1e2f-11d0-9819-00aa0040529b;;PS)" // Send As
            + "(OA;;CR;ab721a56-1e2f-11d0-9819-00aa0040529b;;PS)" // Receive As
            + "(OA;;RPWP;77b5b886-944a-11d1-aebd-0000f80367c1;;PS)" // Personal Information
            + "(OA;;RPWP;e45795b2-9455-11d1-aebd-0000f80367c1;;PS)" // Phone and Mail Options
            + "(OA;;RPWP;e45795b3-9455-11d1-aebd-0000f80367c1;;PS)" // Web Information
            + "(OA;;RP;037088f8-0ae1-11d2-b422-00a0c968f939;;RS)"
            + "(OA;;RP;4c164200-20c0-11d0-a768-00aa006e0529;;RS)"
            + "(OA;;RP;bc0ac240-79a9-11d0-9020-00c04fc2d4cf;;RS)"
            + "(A;;RC;;;AU)"
            + "(OA;;RP;59ba2f42-79a2-11d0-9020-00c04fc2d3cf;;AU)"
            + "(OA;;RP;77b5b886-944a-11d1-aebd-0000f80367c1;;AU)"
            + "(OA;;RP;e45795b3-9455-11d1-aebd-0000f80367c1;;AU)"
            + "(OA;;RP;e48d0154-bcf8-11d1-8702-00c04fb96050;;AU)" // Public Information
            + "(OA;;CR;ab721a53-1e2f-11d0-9819-00aa0040529b;;WD)"
            + "(OA;;RP;5f202010-79a5-11d0-9020-00c04fc2d4cf;;RS)"
            + "(OA;;RPWP;bf967a7f-0de6-11d0-a285-00aa003049e2;;CA)" // userCertificate
            + "(OA;;RP;46a9b11d-60ae-405a-b7e8-ff8a58d456d2;;S-1-5-32-560)" // tokenGroupsGlobalAndUniversal
            + "(OA;;WPRP;6db69a1c-9422-11d1-aebd-0000f80367c1;;S-1-5-32-561)" // terminalServer
            + "(OA;;WPRP;5805bc62-bdc9-4428-a5e2-856a0f4c185e;;S-1-5-32-561)"; // Terminal Server License Server

    private static final String COMPUTER = "(A;;" + ALL + ";;;DA)(A;;" + ALL + ";;;SY)(A;;" + ALL + ";;;AO)"
            + "(A;;RPLCLORC;;;AU)(A;;CCDC;;;PS)(OA;;CR;ab721a53-1e2f-11d0-9819-00aa0040529b;;WD)"
            + "(OA;;RPWP;77b5b886-944a-11d1-aebd-0000f80367c1;;PS)";

    private static final String GROUP = "(A;;" + ALL + ";;;DA)(A;;" + ALL + ";;;SY)(A;;" + ALL + ";;;AO)"
            + "(A;;RPLCLORC;;;PS)(A;;RPLCLORC;;;AU)(OA;;CR;ab721a55-1e2f-11d0-9819-00aa0040529b;;AU)"
            + "(OA;;RP;46a9b11d-60ae-405a-b7e8-ff8a58d456d2;;S-1-5-32-560)";

    private static final String MANAGED_ACCOUNT =
            "(OD;;CR;00299570-246d-11d0-a768-00aa006e0529;;WD)" + COMPUTER; // the directory alone sets its password

    private static final String ORGANIZATIONAL_UNIT = "(A;;" + ALL + ";;;SY)(A;;" + ALL + ";;;DA)"
            + "(OA;;CCDC;" + COMPUTER_CLASS + ";;AO)(OA;;CCDC;" + USER_CLASS + ";;AO)"
            + "(OA;;CCDC;" + GROUP_CLASS + ";;AO)(OA;;CCDC;" + INET_ORG_PERSON_CLASS + ";;AO)"
            + "(A;;RPLCLORC;;;AU)(A;;LCRPLORC;;;ED)";

    private static final String CONTAINER = "(A;;" + ALL + ";;;DA)(A;;" + ALL + ";;;SY)(A;;RPLCLORC;;;AU)";

    private static final String SAM_SERVER = CONTAINER + "(A;;RPLCLORC;;;RU)"
            + "(OA;;CR;91d67418-0135-4acc-8d79-c08e857cfbec;;AU)" // Enumerate Entire SAM Domain
            + "(OA;;CR;91d67418-0135-4acc-8d79-c08e857cfbec;;RU)";

    private static final String PASSWORD_SETTINGS = "(A;;" + ALL + ";;;DA)(A;;" + ALL + ";;;SY)";

    private static final String CONFIGURATION =
            "(A;;RPLCLORC;;;AU)(A;CI;" + ALL + ";;;EA)(A;;" + ALL + ";;;SY)" + "(A;CIIO;RPWPCRCCLCLORCWOWDSDSW;;;DA)";

    private static final String PARTITIONS = "(A;;LCLORC;;;AU)"
            + "(OA;;RP;e48d0154-bcf8-11d1-8702-00c04fb96050;;AU)" // Public Information
            + "(A;;RPWPCRCCLCLORCWOWDSW;;;EA)(A;;" + ALL + ";;;SY)";

    private static final String SCHEMA = "(A;CI;RPLCLORC;;;AU)(A;CI;RPWPCRCCLCLORCWOWDSW;;;SA)(A;;" + ALL + ";;;SY)";

    /** What AdminSDHolder carries. */
    static final String ADMIN_SD_HOLDER = "(A;;RPLCLORC;;;AU)"
            + "(A;;" + ALL + ";;;SY)(A;;RPWPCRCCDCLCLORCWOWDSDSW;;;BA)"
            + "(A;;RPWPCRCCDCLCLORCWOWDSW;;;DA)(A;;RPWPCRCCDCLCLORCWOWDSW;;;EA)"
            + "(OA;;CR;ab721a53-1e2f-11d0-9819-00aa0040529b;;WD)"
            + "(OA;;CR;ab721a53-1e2f-11d0-9819-00aa0040529b;;PS)"
            + "(OA;CI;RPWPCR;91e647de-d96f-4b70-9557-d63ff4f3ccd8;;PS)" // Private Information
            + readSets("")
            + "(OA;;RPLCLORC;;" + INET_ORG_PERSON_CLASS + ";RU)(OA;;RPLCLORC;;" + USER_CLASS + ";RU)"
            + "(OA;;RPWP;bf967a7f-0de6-11d0-a285-00aa003049e2;;CA)"
            + "(OA;;RP;46a9b11d-60ae-405a-b7e8-ff8a58d456d2;;S-1-5-32-560)"
            + "(OA;;RPWP;6db69a1c-9422-11d1-aebd-0000f80367c1;;S-1-5-32-561)"
            + "(OA;;RPWP;5805bc62-bdc9-4428-a5e2-856a0f4c185e;;S-1-5-32-561)";

    /** Every authenticated account may keep a reset password from expiring: nobody needs to delegate that. */
    private static final String HEAD = readSets("CIIO")
            + tokenGroups(COMPUTER_CLASS) + tokenGroups(GROUP_CLASS) + tokenGroups(USER_CLASS)
            + "(OA;CIIO;RPLCLORC;;" + INET_ORG_PERSON_CLASS + ";RU)(OA;CIIO;RPLCLORC;;" + GROUP_CLASS + ";RU)"
            + "(OA;CIIO;RPLCLORC;;" + USER_CLASS + ";RU)"
            + "(OA;CIIO;RPWPCR;91e647de-d96f-4b70-9557-d63ff4f3ccd8;;PS)"
            + "(OA;;CR;05c74c5e-4deb-43b4-bd9f-86664c2a7fd5;;AU)" // Enable-Per-User-Reversibly-Encrypted-Password
            + "(OA;;CR;ccc2dc7d-a6ad-4a7a-8846-c04e3cc53501;;AU)" // Unexpire-Password
            + "(OA;;CR;280f369c-67c7-438e-ae98-1d46f3c6f541;;AU)" // Update-Password-Not-Required-Bit
            + "(OA;;CR;1131f6aa-9c07-11d1-f79f-00c04fc2dcd2;;ED)" // Replicating Directory Changes
            + "(OA;;CR;1131f6aa-9c07-11d1-f79f-00c04fc2dcd2;;BA)"
            + "(OA;;CR;1131f6ad-9c07-11d1-f79f-00c04fc2dcd2;;DD)" // Replicating Directory Changes All
            + "(OA;;CR;1131f6ad-9c07-11d1-f79f-00c04fc2dcd2;;BA)"
            + "(OA;;RP;c7407360-20bf-11d0-a768-00aa006e0529;;RU)" // Domain Password and Lockout Policies
            + "(OA;;RP;c7407360-20bf-11d0-a768-00aa006e0529;;AU)"
            + "(A;;RPWPCRCCLCLORCWOWDSW;;;DA)(A;CI;" + ALL + ";;;EA)(A;;RPRC;;;RU)(A;CI;LC;;;RU)"
            + "(A;CI;RPWPCRCCLCLORCWOWDSDSW;;;BA)(A;;RP;;;WD)(A;;RPLCLORC;;;ED)(A;;RPLCLORC;;;AU)"
            + "(A;;" + ALL + ";;;SY)";

    private DefaultSddl() {}

    /** The entries that a new object of this class starts with. */
    static String of(ObjectKind kind) {
        return switch (kind) {
            case USER, INET_ORG_PERSON -> USER;
            case COMPUTER -> COMPUTER;
            case GROUP_MANAGED_SERVICE_ACCOUNT -> MANAGED_ACCOUNT;
            case GROUP -> GROUP;
            case ORGANIZATIONAL_UNIT -> ORGANIZATIONAL_UNIT;
            case SAM_SERVER -> SAM_SERVER;
            case PASSWORD_SETTINGS_CONTAINER, PASSWORD_SETTINGS -> PASSWORD_SETTINGS;
            case DOMAIN -> HEAD;
            case CONFIGURATION -> CONFIGURATION;
            case CROSS_REF_CONTAINER -> PARTITIONS;
            case SCHEMA -> SCHEMA;
            case CLASS_SCHEMA, ATTRIBUTE_SCHEMA -> "";
            default -> CONTAINER;
        };
    }

    /** Pre-Windows 2000 Compatible Access reads what accounts may do and where they logged on. */
    private static String readSets(String flags) {
        StringBuilder text = new StringBuilder();
        for (String set : READ_SETS) {
            for (String kind : new String[] {INET_ORG_PERSON_CLASS, USER_CLASS}) {
                text.append("(OA;" + flags + ";RP;" + set + ";" + kind + ";RU)");
            }
        }
        return text.toString();
    }

    private static String tokenGroups(String kind) {
        return "(OA;CIIO;RP;b7c69e6d-2cc7-11d2-854e-00a0c983f608;" + kind + ";ED)";
    }
}
