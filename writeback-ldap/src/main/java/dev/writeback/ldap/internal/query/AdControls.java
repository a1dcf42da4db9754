package dev.writeback.ldap.internal.query;

import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.Control;

/** Controls of Active Directory that the SDK does not have. */
final class AdControls {
    private static final String SD_FLAGS = "1.2.840.113556.1.4.801";
    private static final int OWNER = 1;
    private static final int DACL = 4;

    private AdControls() {}

    /**
     * Asks for descriptors without their audit list. With it, which is the default, a reader without the privilege to see
     * audit lists gets no descriptor at all (MS-ADTS 3.1.1.4.4).
     */
    static Control ownerAndDacl() {
        ASN1Sequence value = new ASN1Sequence(new ASN1Integer(OWNER | DACL));
        return new Control(SD_FLAGS, true, new ASN1OctetString(value.encode()));
    }
}
