package dev.writeback.sd;

import java.util.Optional;

/** The ACE types whose layout is known (MS-DTYP 2.4.4.1); all others are kept as {@link Ace.Opaque}. */
public enum AceType {
    /** Grants. */
    ALLOWED(0x00, "A", Effect.ALLOW, false, false),
    /** Refuses. */
    DENIED(0x01, "D", Effect.DENY, false, false),
    /** Makes an entry in the audit log. */
    AUDIT(0x02, "AU", Effect.NONE, false, false),
    /** Reserved. */
    ALARM(0x03, "AL", Effect.NONE, false, false),
    /** Grants one right, attribute, property set or class. */
    ALLOWED_OBJECT(0x05, "OA", Effect.ALLOW, true, false),
    /** Refuses one right, attribute, property set or class. */
    DENIED_OBJECT(0x06, "OD", Effect.DENY, true, false),
    /** Audits one right, attribute, property set or class. */
    AUDIT_OBJECT(0x07, "OU", Effect.NONE, true, false),
    /** Reserved. */
    ALARM_OBJECT(0x08, "OL", Effect.NONE, true, false),
    /** Grants if a condition holds. */
    ALLOWED_CALLBACK(0x09, "XA", Effect.ALLOW, false, true),
    /** Refuses if a condition holds. */
    DENIED_CALLBACK(0x0A, "XD", Effect.DENY, false, true),
    /** Grants one right if a condition holds. */
    ALLOWED_CALLBACK_OBJECT(0x0B, "ZA", Effect.ALLOW, true, true),
    /** Refuses one right if a condition holds; SDDL has no letters for it. */
    DENIED_CALLBACK_OBJECT(0x0C, "0xC", Effect.DENY, true, true),
    /** Audits if a condition holds. */
    AUDIT_CALLBACK(0x0D, "XU", Effect.NONE, false, true),
    /** Reserved. */
    ALARM_CALLBACK(0x0E, "0xE", Effect.NONE, false, true),
    /** Audits one right if a condition holds. */
    AUDIT_CALLBACK_OBJECT(0x0F, "0xF", Effect.NONE, true, true),
    /** Reserved. */
    ALARM_CALLBACK_OBJECT(0x10, "0x10", Effect.NONE, true, true),
    /** Integrity level. */
    MANDATORY_LABEL(0x11, "ML", Effect.NONE, false, false),
    /** Resource attribute. */
    RESOURCE_ATTRIBUTE(0x12, "RA", Effect.NONE, false, true),
    /** Central access policy. */
    SCOPED_POLICY(0x13, "SP", Effect.NONE, false, false);

    /** What a matching ACE does to a request. */
    public enum Effect {
        /** It grants. */
        ALLOW,
        /** It refuses. */
        DENY,
        /** It does not take part in an access check. */
        NONE
    }

    private static final AceType[] BY_CODE = new AceType[0x14];

    static {
        for (AceType type : values()) {
            BY_CODE[type.code] = type;
        }
    }

    private final int code;
    private final String sddl;
    private final Effect effect;
    private final boolean object;
    private final boolean data;

    AceType(int code, String sddl, Effect effect, boolean object, boolean data) {
        this.code = code;
        this.sddl = sddl;
        this.effect = effect;
        this.object = object;
        this.data = data;
    }

    /** The type with this number in the ACE header; empty for an unknown or unreadable one (0x04, above 0x13). */
    public static Optional<AceType> ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? Optional.ofNullable(BY_CODE[code]) : Optional.empty();
    }

    /** The number in the ACE header. */
    public int code() {
        return code;
    }

    /** Letters in SDDL, or the number in hexadecimal where SDDL has none. */
    public String sddl() {
        return sddl;
    }

    /** What a matching ACE of this type does. */
    public Effect effect() {
        return effect;
    }

    /** Whether the layout has room for an object type and an inherited object type. */
    public boolean object() {
        return object;
    }

    /** Whether data, mostly a condition, follows the trustee. */
    public boolean carriesData() {
        return data;
    }
}
