"""The database of a throw-away domain controller, opened as SYSTEM: no access check stands in the way.

It may be open while the server runs: both use the same locks, and the server sees a change as soon as its transaction
ends. That holds for inherited ACEs too, which the same transaction carries to everything below the changed object.
"""
import os

import ldb
from samba.auth import system_session
from samba.dcerpc import security
from samba.ndr import ndr_pack, ndr_unpack
from samba.param import LoadParm
from samba.samdb import SamDB


def open_sam(directory, batch=False):
    """batch=True keeps the index in memory for the length of a transaction; large fills are four times as fast."""
    settings = LoadParm()
    settings.load(os.path.join(directory, "etc", "smb.conf"))
    return SamDB(url=os.path.join(directory, "private", "sam.ldb"), lp=settings,
                 session_info=system_session(settings), options=["batch_mode:1"] if batch else [])


# Samba 4.17 raises the first, newer releases an error of their own that derives from neither.
BAD_SDDL = (TypeError, ValueError, getattr(security, "SDDLValueError", ValueError))


def ace(sam, text):
    """The one ACE that `text` is in SDDL, such as (A;;RC;;;AU). Raises ValueError."""
    domain = security.dom_sid(sam.get_domain_sid())  # what DA, DU and the like are relative to
    try:
        aces = security.descriptor.from_sddl("D:" + text, domain).dacl.aces
    except BAD_SDDL:
        aces = []
    if len(aces) != 1 or aces[0].flags & security.SEC_ACE_FLAG_INHERITED_ACE:
        raise ValueError("not one explicit ACE in SDDL: " + text)
    return aces[0]


# What the generic rights mean on a directory object.
GENERIC = {security.SEC_GENERIC_ALL: 0xF01FF, security.SEC_GENERIC_READ: 0x20094,
           security.SEC_GENERIC_WRITE: 0x20028, security.SEC_GENERIC_EXECUTE: 0x20004}


def stored(entry):
    """The ACEs that the database makes of one. An ACE with generic rights is split: what counts on the object itself,
    with the rights spelt out, and what its children inherit, as it was. Any other is kept."""
    generic = [bit for bit in GENERIC if entry.access_mask & bit]
    if not generic:
        return [entry]
    parts = []
    if entry.flags & security.SEC_ACE_FLAG_CONTAINER_INHERIT:
        heirs = ndr_unpack(security.ace, ndr_pack(entry))
        heirs.flags |= security.SEC_ACE_FLAG_INHERIT_ONLY
        parts.append(heirs)
    if not entry.flags & security.SEC_ACE_FLAG_INHERIT_ONLY:
        own = ndr_unpack(security.ace, ndr_pack(entry))
        own.flags = 0
        for bit in generic:
            own.access_mask = own.access_mask & ~bit | GENERIC[bit]
        parts.append(own)
    return parts


def is_deny(entry):
    return entry.type in (security.SEC_ACE_TYPE_ACCESS_DENIED, security.SEC_ACE_TYPE_ACCESS_DENIED_OBJECT)


def descriptor(sam, dn):
    """Owner, group and DACL of the object."""
    found = sam.search(base=dn, scope=ldb.SCOPE_BASE, attrs=["nTSecurityDescriptor"], controls=["sd_flags:1:7"])
    return ndr_unpack(security.descriptor, found[0]["nTSecurityDescriptor"][0])


class Dacl:
    """The explicit part of one object's DACL: read it, edit `explicit` and `protected`, write it back.

    Inherited ACEs are never sent: the database works them out from the parent, or leaves them out when protected.
    """

    def __init__(self, sam, dn):
        self.sam, self.dn = sam, dn
        read = descriptor(sam, dn)
        self.explicit = [a for a in read.dacl.aces if not a.flags & security.SEC_ACE_FLAG_INHERITED_ACE]
        self.protected = bool(read.type & security.SEC_DESC_DACL_PROTECTED)

    def position(self, entry):
        """Where the very same ACE stands among the explicit ones, or -1."""
        packed = [ndr_pack(a) for a in self.explicit]
        wanted = ndr_pack(entry)
        return packed.index(wanted) if wanted in packed else -1

    def add(self, entry):
        """A deny goes to the very front, an allow behind the last explicit deny. What is there already stays put."""
        new = [part for part in stored(entry) if self.position(part) < 0]
        denies = [i for i, a in enumerate(self.explicit) if is_deny(a)]
        at = 0 if is_deny(entry) or not denies else denies[-1] + 1
        self.explicit[at:at] = new

    def remove(self, entry):
        """True if the ACE was there, all of it."""
        places = [self.position(part) for part in stored(entry)]
        if -1 in places:
            return False
        for at in sorted(places, reverse=True):
            del self.explicit[at]
        return True

    def write(self):
        acl = security.acl()
        acl.revision = security.SECURITY_ACL_REVISION_ADS
        acl.aces = self.explicit
        acl.num_aces = len(self.explicit)
        value = security.descriptor()
        value.dacl = acl
        value.type |= security.SEC_DESC_SELF_RELATIVE | security.SEC_DESC_DACL_PRESENT
        if self.protected:
            value.type |= security.SEC_DESC_DACL_PROTECTED
        message = ldb.Message(ldb.Dn(self.sam, str(self.dn)))
        message["sd"] = ldb.MessageElement(ndr_pack(value), ldb.FLAG_MOD_REPLACE, "nTSecurityDescriptor")
        self.sam.modify(message, controls=["sd_flags:1:%d" % security.SECINFO_DACL])
