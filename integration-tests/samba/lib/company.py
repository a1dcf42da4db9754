"""The ordinary part of the company: OUs, users, groups, and the two accounts that the tests log on with."""
import os
import secrets
import time

import ldb

NORMAL, DISABLED, NEVER_EXPIRES = 512, 2, 65536  # userAccountControl
GLOBAL, DOMAIN_LOCAL, UNIVERSAL = -2147483646, -2147483644, -2147483640  # groupType of security groups
OUS = (("Staff", None), ("Sales", "Staff"), ("Engineering", "Staff"), ("Support", "Staff"),
       ("Partners", None), ("Contractors, North", "Partners"), ("Service", None))
USERS_WITH_PASSWORD = 20
DAY = 86400
# Samba's control that leaves the password module out, and with it the rule that pwdLastSet be 0 or -1.
PAST_PASSWORD_MODULE = ["local_oid:1.3.6.1.4.1.7165.4.3.12:0"]


def filetime(seconds):
    """Unix seconds as AD counts them: 100 ns steps since 1601."""
    return str((int(seconds) + 11644473600) * 10000000)


class Company:
    def __init__(self, sam, directory):
        self.sam, self.directory, self.now = sam, directory, time.time()
        self.domain = str(sam.get_default_basedn())
        self.users_password = self.password_file("users")
        self.ous = {}

    def password_file(self, name):
        """A new random password, kept in DIR/<name>.password without a newline. Complex enough for the domain."""
        password = secrets.token_urlsafe(18) + "aA1!"
        descriptor = os.open(os.path.join(self.directory, name + ".password"),
                             os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(password)
        return password

    def child(self, kind, name, parent):
        """The DN of a child, with what needs it escaped."""
        dn = ldb.Dn(self.sam, parent)
        dn.add_child("%s=x" % kind)
        dn.set_component(0, kind, name)
        return str(dn)

    def add_ous(self):
        for name, parent in OUS:
            self.ous[name] = self.child("OU", name, self.ous.get(parent, self.domain))
            self.sam.add({"dn": self.ous[name], "objectClass": "organizationalUnit"})

    def add_user(self, name, parent, password=None, uac=NORMAL, classes=("user",), **attributes):
        """Passwords count as set ten days ago: past the minimum age of a day, short of the maximum of six weeks."""
        dn = self.child("CN", name, parent)
        entry = {"dn": dn, "objectClass": list(classes), "sAMAccountName": name, "userAccountControl": str(uac),
                 "userPrincipalName": name + "@corp.example", "displayName": name.capitalize() + " Example",
                 **attributes}
        entry = {key: value for key, value in entry.items() if value is not None}
        set_at = filetime(self.now - 10 * DAY)
        if password:
            entry["unicodePwd"] = ('"%s"' % password).encode("utf-16-le")
            self.sam.add(entry)
            self.replace(dn, "pwdLastSet", set_at, PAST_PASSWORD_MODULE)
        else:
            self.sam.add({**entry, "pwdLastSet": set_at}, controls=PAST_PASSWORD_MODULE)
        return dn

    def add_ordinary_users(self, count):
        ous = list(self.ous.values())
        for number in range(1, count + 1):
            self.add_user("u%05d" % number, ous[number % len(ous)],
                          self.users_password if number <= USERS_WITH_PASSWORD else None)
        return {"ordinaryUsers": count, "ordinaryUsersWithPassword": min(count, USERS_WITH_PASSWORD),
                "userPasswordFile": os.path.join(self.directory, "users.password")}

    def add_connector(self):
        """The account as Entra Connect's express setup makes it, but without any right: tests grant what they ask about."""
        installation = secrets.token_hex(16)
        name = "MSOL_" + installation[:12]
        dn = self.add_user(
            name, "CN=Users," + self.domain, self.password_file("connector"), NORMAL | NEVER_EXPIRES,
            userPrincipalName=None, displayName=None, givenName=name,
            description="Account created by Microsoft Azure Active Directory Connect with installation identifier "
                        "%s running on computer SYNC01 configured to synchronize to tenant "
                        "corpexample.onmicrosoft.com. This account must have directory replication permissions in the "
                        "local Active Directory and write permission on certain attributes to enable Hybrid Deployment."
                        % installation)
        return self.account("connector", dn)

    def add_reader(self):
        dn = self.add_user("reader", "CN=Users," + self.domain, self.password_file("reader"))
        return self.account("reader", dn)

    def account(self, role, dn):
        return {role + "Dn": dn, role + "Sam": self.value(dn, "sAMAccountName"), role + "Sid": self.sid(dn),
                role + "Upn": self.value(dn, "sAMAccountName") + "@corp.example",
                role + "PasswordFile": os.path.join(self.directory, role + ".password")}

    def value(self, dn, attribute):
        return str(self.sam.search(base=dn, scope=ldb.SCOPE_BASE, attrs=[attribute])[0][attribute][0])

    def sid(self, dn):
        raw = self.sam.search(base=dn, scope=ldb.SCOPE_BASE, attrs=["objectSid"])[0]["objectSid"][0]
        return self.sam.schema_format_value("objectSid", raw).decode()

    def add_group(self, name, kind=GLOBAL, members=()):
        dn = self.child("CN", name, self.ous["Staff"])
        entry = {"dn": dn, "objectClass": "group", "sAMAccountName": name, "groupType": str(kind)}
        if members:
            entry["member"] = list(members)
        self.sam.add(entry)
        return dn

    def add_groups(self, users):
        """group01 to group30; user n is in group n mod 28 + 1. 1 to 3 hold one another, 29 (universal) holds 3 and
        30 (domain-local) holds 29, so that a member of group01 is in 30 by four steps."""
        ous = list(self.ous.values())
        groups = []
        for index in range(28):
            direct = [self.child("CN", "u%05d" % n, ous[n % len(ous)]) for n in range(1, users + 1) if n % 28 == index]
            nested = groups[index - 1:index] if index in (1, 2) else []
            groups.append(self.add_group("group%02d" % (index + 1), members=direct + nested))
        groups.append(self.add_group("group29", UNIVERSAL, [groups[2]]))
        groups.append(self.add_group("group30", DOMAIN_LOCAL, [groups[28]]))
        return groups

    def join(self, group, member):
        message = ldb.Message(ldb.Dn(self.sam, group))
        message["member"] = ldb.MessageElement(member, ldb.FLAG_MOD_ADD, "member")
        self.sam.modify(message)

    def replace(self, dn, attribute, value, controls=()):
        message = ldb.Message(ldb.Dn(self.sam, dn))
        message[attribute] = ldb.MessageElement(value, ldb.FLAG_MOD_REPLACE, attribute)
        self.sam.modify(message, controls=list(controls))
