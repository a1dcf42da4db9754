"""The special users: one small function a shape. All stand directly in OU=Staff and have the users' common password."""
from typing import Callable, NamedTuple

from company import DAY, DISABLED, NORMAL, filetime
from sam import Dacl, ace

CHANGE_PASSWORD = "ab721a53-1e2f-11d0-9819-00aa0040529b"
USER, INET_ORG_PERSON = "bf967aba-0de6-11d0-a285-00aa003049e2", "4828cc14-1437-45bc-9b07-ad6f015e5f28"
# General, Account Restrictions, Logon, Group Membership, Remote Access: the property sets that Pre-Windows 2000
# Compatible Access may read.
READ_SETS = ("59ba2f42-79a2-11d0-9020-00c04fc2d3cf", "4c164200-20c0-11d0-a768-00aa006e0529",
             "5f202010-79a5-11d0-9020-00c04fc2d4cf", "bc0ac240-79a9-11d0-9020-00c04fc2d4cf",
             "037088f8-0ae1-11d2-b422-00a0c968f939")
# The DACL that Windows Server 2012 R2 and later put on AdminSDHolder. Nothing in it is for Account Operators.
ADMIN_SD_HOLDER = [
    "(A;;RPLCLORC;;;AU)",
    "(A;;RPWPCRCCDCLCLORCWOWDSDDTSW;;;SY)",
    "(A;;RPWPCRCCDCLCLORCWOWDSDSW;;;BA)",
    "(A;;RPWPCRCCDCLCLORCWOWDSW;;;DA)",
    "(A;;RPWPCRCCDCLCLORCWOWDSW;;;EA)",
    "(OA;;CR;%s;;WD)" % CHANGE_PASSWORD,
    "(OA;;CR;%s;;PS)" % CHANGE_PASSWORD,
    "(OA;CI;RPWPCR;91e647de-d96f-4b70-9557-d63ff4f3ccd8;;PS)",  # Private Information
    "(OA;CIOI;RPWP;3f78c3e5-f79a-46bd-a0b8-9d18116ddc79;;PS)",  # msDS-AllowedToActOnBehalfOfOtherIdentity
    *("(OA;;RP;%s;%s;RU)" % (each, kind) for kind in (INET_ORG_PERSON, USER) for each in READ_SETS),
    *("(OA;;RPLCLORC;;%s;RU)" % kind for kind in (INET_ORG_PERSON, USER)),
    "(OA;;RPWP;bf967a7f-0de6-11d0-a285-00aa003049e2;;CA)",  # userCertificate
    "(OA;;RP;46a9b11d-60ae-405a-b7e8-ff8a58d456d2;;S-1-5-32-560)",  # tokenGroupsGlobalAndUniversal
    "(OA;;RPWP;6db69a1c-9422-11d1-aebd-0000f80367c1;;S-1-5-32-561)",  # terminalServer
    "(OA;;RPWP;5805bc62-bdc9-4428-a5e2-856a0f4c185e;;S-1-5-32-561)",  # Terminal Server License Server
]


def stamp(sam, dn):
    """What Windows' SDProp does to a protected account's DACL; Samba has no SDProp."""
    dacl = Dacl(sam, dn)
    dacl.explicit = [ace(sam, text) for text in ADMIN_SD_HOLDER]
    dacl.protected = True
    dacl.write()


def protect_admin_sd_holder(sam):
    stamp(sam, "CN=AdminSDHolder,CN=System," + str(sam.get_default_basedn()))


def add_user(company, name, **more):
    return company.add_user(name, company.ous["Staff"], company.users_password, **more)


def protected(company, name, number):
    """1 to 3 in Domain Admins, the others in a group within Account Operators."""
    dn = add_user(company, name, adminCount="1")
    if number <= 3:
        company.join("CN=Domain Admins,CN=Users," + company.domain, dn)
    else:
        company.join(operators_group(company), dn)
    stamp(company.sam, dn)
    return dn


def operators_group(company):
    """Made when first asked for. Nested in a protected group, it is protected itself."""
    name = "Help Desk Leads"
    dn = company.child("CN", name, company.ous["Staff"])
    if not company.sam.search(base=company.domain, expression="(sAMAccountName=%s)" % name, attrs=["dn"]):
        company.add_group(name)
        company.join("CN=Account Operators,CN=Builtin," + company.domain, dn)
        company.replace(dn, "adminCount", "1")
        stamp(company.sam, dn)
    return dn


def orphaned(company, name, number):
    """Was protected once, is in no protected group any more: Windows leaves adminCount and the DACL as they are."""
    dn = add_user(company, name, adminCount="1")
    stamp(company.sam, dn)
    return dn


def blocked(company, name, number):
    """Inheritance switched off by hand; the explicit ACEs stay."""
    dn = add_user(company, name)
    dacl = Dacl(company.sam, dn)
    dacl.protected = True
    dacl.write()
    return dn


def cannot_change(company, name, number):
    """What the box "User cannot change password" does: two allows go, two denies come to the front."""
    dn = add_user(company, name)
    dacl = Dacl(company.sam, dn)
    for trustee in ("WD", "PS"):
        dacl.remove(ace(company.sam, "(OA;;CR;%s;;%s)" % (CHANGE_PASSWORD, trustee)))
        dacl.add(ace(company.sam, "(OD;;CR;%s;;%s)" % (CHANGE_PASSWORD, trustee)))
    dacl.write()
    return dn


def locked(company, name, number):
    """Locked at the time of filling. By the domain's policy that wears off after 30 minutes; lockoutTime stays."""
    dn = add_user(company, name)
    company.replace(dn, "lockoutTime", filetime(company.now))
    return dn


def expired(company, name, number):
    return add_user(company, name, accountExpires=filetime(company.now - 30 * DAY))


def disabled(company, name, number):
    return add_user(company, name, uac=NORMAL | DISABLED)


def inet_org_person(company, name, number):
    return add_user(company, name, classes=("user", "inetOrgPerson"))


def computer(company, name, number):
    return company.add_user(name, company.ous["Staff"], None, 4096, ("computer",), sAMAccountName=name.upper() + "$",
                            userPrincipalName=None, displayName=name.upper() + "$")


class Shape(NamedTuple):
    key: str  # in the manifest
    count: int
    prefix: str  # of the accounts' names: protected1, protected2, ...
    add: Callable


SHAPES = {
    "protected": Shape("protectedUsers", 5, "protected", protected),
    "orphaned": Shape("orphanedUsers", 3, "orphaned", orphaned),
    "blocked": Shape("blockedUsers", 4, "blocked", blocked),
    "cannotChange": Shape("cannotChangeUsers", 3, "cannotchange", cannot_change),
    "locked": Shape("lockedUsers", 2, "locked", locked),
    "expired": Shape("expiredUsers", 2, "expired", expired),
    "disabled": Shape("disabledUsers", 3, "disabled", disabled),
    "inetOrgPerson": Shape("inetOrgPersons", 2, "inetorgperson", inet_org_person),
    "computer": Shape("computers", 2, "computer", computer),
}


def add_shape(company, name):
    shape = SHAPES[name]
    return [shape.add(company, "%s%d" % (shape.prefix, n), n) for n in range(1, shape.count + 1)]
