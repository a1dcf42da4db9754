package dev.writeback.testkit.server;

import com.unboundid.asn1.ASN1Element;
import com.unboundid.asn1.ASN1Exception;
import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the controls of a search ask for.
 *
 * @param page null: everything at once
 * @param descriptorParts bits of the parts of descriptors that are wanted; 0: the control did not come
 * @param domainScope whether references to other naming contexts are unwanted
 */
record RequestControls(@Nullable SimplePagedResultsControl page, int descriptorParts, boolean domainScope) {
    static final String SD_FLAGS = "1.2.840.113556.1.4.801";
    static final String DOMAIN_SCOPE = "1.2.840.113556.1.4.1339";
    /** Everything: owner, group, discretionary list and audit list. */
    static final int ALL_PARTS = 0xF;

    static RequestControls read(List<Control> controls) throws LdapFailure {
        SimplePagedResultsControl page = null;
        int parts = 0;
        boolean domainScope = false;
        for (Control control : controls) {
            switch (control.getOID()) {
                case SimplePagedResultsControl.PAGED_RESULTS_OID -> page = page(control);
                case SD_FLAGS -> parts = flags(control);
                case DOMAIN_SCOPE -> domainScope = true;
                default -> refuseIfCritical(control);
            }
        }
        return new RequestControls(page, parts, domainScope);
    }

    private static void refuseIfCritical(Control control) throws LdapFailure {
        if (control.isCritical()) {
            throw LdapFailure.extension(control.getOID());
        }
    }

    private static SimplePagedResultsControl page(Control control) throws LdapFailure {
        try {
            return new SimplePagedResultsControl(control.getOID(), control.isCritical(), control.getValue());
        } catch (LDAPException e) {
            throw new LdapFailure(ResultCode.PROTOCOL_ERROR, "the paging control makes no sense");
        }
    }

    /** No flag at all means every part. */
    private static int flags(Control control) throws LdapFailure {
        ASN1OctetString value = control.getValue();
        if (value == null) {
            throw LdapFailure.extension(SD_FLAGS);
        }
        try {
            ASN1Element[] parts =
                    ASN1Sequence.decodeAsSequence(value.getValue()).elements();
            int flags = ASN1Integer.decodeAsInteger(parts[0]).intValue() & ALL_PARTS;
            return flags == 0 ? ALL_PARTS : flags;
        } catch (ASN1Exception | ArrayIndexOutOfBoundsException e) {
            throw LdapFailure.extension(SD_FLAGS);
        }
    }
}
