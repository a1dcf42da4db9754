package dev.writeback.model;

import dev.writeback.sd.Guid;

/** Identifiers that are the same in every forest. Sources: MS-ADA1, MS-ADA3, MS-ADSC, MS-ADTS 5.1.3.2.1. */
public final class SchemaIds {
    /** Control access right Reset Password (User-Force-Change-Password). */
    public static final Guid RESET_PASSWORD = Guid.parse("00299570-246d-11d0-a768-00aa006e0529");
    /** Control access right Change Password (User-Change-Password). */
    public static final Guid CHANGE_PASSWORD = Guid.parse("ab721a53-1e2f-11d0-9819-00aa0040529b");
    /** Control access right Unexpire Password; the directory checks it on the domain head, not on users. */
    public static final Guid UNEXPIRE_PASSWORD = Guid.parse("ccc2dc7d-a6ad-4a7a-8846-c04e3cc53501");
    /** Control access right Replicating Directory Changes All, which shows secrets. */
    public static final Guid REPLICATE_CHANGES_ALL = Guid.parse("1131f6ad-9c07-11d1-f79f-00c04fc2dcd2");

    /** Attribute lockoutTime. */
    public static final Guid LOCKOUT_TIME = Guid.parse("28630ebf-41d5-11d1-a9c1-0000f80367c1");
    /** Attribute pwdLastSet. */
    public static final Guid PWD_LAST_SET = Guid.parse("bf967a0a-0de6-11d0-a285-00aa003049e2");
    /** Property set Account Restrictions, to which pwdLastSet belongs, but lockoutTime does not. */
    public static final Guid ACCOUNT_RESTRICTIONS = Guid.parse("4c164200-20c0-11d0-a768-00aa006e0529");
    /** Class user. */
    public static final Guid USER = Guid.parse("bf967aba-0de6-11d0-a285-00aa003049e2");
    /** Class inetOrgPerson. */
    public static final Guid INET_ORG_PERSON = Guid.parse("4828cc14-1437-45bc-9b07-ad6f015e5f28");

    /** Class group. */
    public static final Guid GROUP = Guid.parse("bf967a9c-0de6-11d0-a285-00aa003049e2");
    /** Class domainDNS, that of domain heads. */
    public static final Guid DOMAIN_DNS = Guid.parse("19195a5b-6da0-11d0-afd3-00c04fd930c9");
    /** Class builtinDomain, that of CN=Builtin. */
    public static final Guid BUILTIN_DOMAIN = Guid.parse("bf967a81-0de6-11d0-a285-00aa003049e2");
    /** Class samServer, that of CN=Server,CN=System. */
    public static final Guid SAM_SERVER = Guid.parse("bf967aad-0de6-11d0-a285-00aa003049e2");

    private SchemaIds() {}
}
