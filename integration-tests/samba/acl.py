#!/usr/bin/python3
"""Edits DACLs of a throw-away domain controller, running or not. See README.md for the commands.

Exit status: 0 done · 1 not done, nothing changed (one line on stderr says why) · 3 not root · 64 wrong usage.
"""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))
import ldb  # noqa: E402
from samba.dcerpc import security  # noqa: E402
from sam import Dacl, ace, descriptor, open_sam  # noqa: E402

USAGE = ("usage: acl.py DIR grant DN ACE... | revoke DN ACE... | protect DN | unprotect DN | show DN"
         " | hide-descriptors SID")
# What a person browsing the domain asks about: the head, every OU and container, every user (computers are users too).
VISIBLE = "(|(objectClass=domainDNS)(objectClass=organizationalUnit)(objectClass=container)(objectClass=user))"


def misused(why=None):
    if why:
        print("acl.py: %s" % why, file=sys.stderr)
    print(USAGE, file=sys.stderr)
    sys.exit(64)


def grant(sam, dn, entries):
    dacl = Dacl(sam, dn)
    # Back to front, so that several denies (or allows) of one call end up in the order given.
    for entry in reversed(entries):
        dacl.add(entry)
    dacl.write()


def revoke(sam, dn, entries):
    dacl = Dacl(sam, dn)
    for entry in entries:
        if not dacl.remove(entry):
            raise LookupError("no such explicit ACE on %s: %s" % (dn, entry_text(entry)))
    dacl.write()


def entry_text(entry):
    only = security.descriptor()
    acl = security.acl()
    acl.aces, acl.num_aces = [entry], 1
    only.dacl = acl
    only.type |= security.SEC_DESC_DACL_PRESENT
    return only.as_sddl()[2:]


def protect(sam, dn, protected):
    dacl = Dacl(sam, dn)
    dacl.protected = protected
    dacl.write()


def hide_descriptors(sam, entry):
    """Not one inheritable ACE on the head: users hold explicit read grants, and those go before inherited denies."""
    for found in sam.search(base=sam.get_default_basedn(), expression=VISIBLE, attrs=["dn"]):
        dacl = Dacl(sam, found.dn)
        dacl.add(entry)
        dacl.write()


def main(arguments):
    if len(arguments) < 3 or arguments[0].startswith("-"):
        misused()
    directory, command, subject, rest = arguments[0], arguments[1], arguments[2], arguments[3:]
    if command not in ("grant", "revoke", "protect", "unprotect", "show", "hide-descriptors"):
        misused("no such command: " + command)
    if bool(rest) != (command in ("grant", "revoke")):
        misused()
    if os.geteuid() != 0:
        print("acl.py: needs root", file=sys.stderr)
        sys.exit(3)
    if not os.path.exists(os.path.join(directory, "private", "sam.ldb")):
        raise LookupError("no domain controller in " + directory)
    sam = open_sam(directory)
    try:
        entries = [ace(sam, text) for text in rest]
        if command == "hide-descriptors":
            entries = [ace(sam, "(D;;RC;;;%s)" % subject)]
    except ValueError as wrong:
        misused(wrong)

    if command == "show":
        # Without the domain's SID at hand every account comes out in full, which is what other programs compare.
        print(descriptor(sam, subject).as_sddl())
        return
    sam.transaction_start()
    try:
        if command == "grant":
            grant(sam, subject, entries)
        elif command == "revoke":
            revoke(sam, subject, entries)
        elif command == "hide-descriptors":
            hide_descriptors(sam, entries[0])
        else:
            protect(sam, subject, command == "protect")
    except BaseException:
        sam.transaction_cancel()
        raise
    sam.transaction_commit()


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (LookupError, PermissionError) as wrong:
        sys.exit("acl.py: %s" % wrong)
    except ldb.LdbError as wrong:
        sys.exit("acl.py: %s" % wrong.args[1].strip())
