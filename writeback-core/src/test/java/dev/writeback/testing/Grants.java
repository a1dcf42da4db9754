package dev.writeback.testing;

import java.util.List;

/** Entries as text, for the connector account of {@link SmallForest} unless they say otherwise. */
public final class Grants {
    /** The connector account. */
    public static final String CONNECTOR = "S-1-5-21-1-2-3-1105";
    /** A group that it is in. */
    public static final String GROUP = "S-1-5-21-1-2-3-1200";
    /** Class user. */
    public static final String USER = "bf967aba-0de6-11d0-a285-00aa003049e2";
    /** Class inetOrgPerson. */
    public static final String INET_ORG_PERSON = "4828cc14-1437-45bc-9b07-ad6f015e5f28";
    /** Class computer. */
    public static final String COMPUTER = "bf967a86-0de6-11d0-a285-00aa003049e2";
    /** Control access right Reset Password. */
    public static final String RESET = "00299570-246d-11d0-a768-00aa006e0529";
    /** Control access right Change Password. */
    public static final String CHANGE = "ab721a53-1e2f-11d0-9819-00aa0040529b";
    /** Control access right Unexpire Password. */
    public static final String UNEXPIRE = "ccc2dc7d-a6ad-4a7a-8846-c04e3cc53501";
    /** Attribute lockoutTime. */
    public static final String LOCKOUT_TIME = "28630ebf-41d5-11d1-a9c1-0000f80367c1";
    /** Attribute pwdLastSet. */
    public static final String PWD_LAST_SET = "bf967a0a-0de6-11d0-a285-00aa003049e2";
    /** Property set of pwdLastSet. */
    public static final String ACCOUNT_RESTRICTIONS = "4c164200-20c0-11d0-a768-00aa006e0529";

    /** What a domain head has by default: everybody who is authenticated holds Unexpire Password. */
    public static final String UNEXPIRE_FOR_ALL = "(OA;;CR;" + UNEXPIRE + ";;AU)";

    /** What every new user has: it may change its password, and so may everybody who knows the old one. */
    public static final List<String> CHANGE_FOR_ALL =
            List.of("(OA;;CR;" + CHANGE + ";;PS)", "(OA;;CR;" + CHANGE + ";;WD)");

    private Grants() {}

    /** Reset Password for descendants of a class. */
    public static String reset(String classId) {
        return descendants("CR", RESET, classId);
    }

    /** Write lockoutTime for descendants of a class. */
    public static String lockoutTime(String classId) {
        return descendants("WP", LOCKOUT_TIME, classId);
    }

    /** Write pwdLastSet for descendants of a class. */
    public static String pwdLastSet(String classId) {
        return descendants("WP", PWD_LAST_SET, classId);
    }

    /** The three rights that users need, for descendants of a class. */
    public static List<String> onDescendants(String classId) {
        return List.of(reset(classId), lockoutTime(classId), pwdLastSet(classId));
    }

    private static String descendants(String right, String objectType, String classId) {
        return "(OA;CIIO;" + right + ";" + objectType + ";" + classId + ";" + CONNECTOR + ")";
    }
}
