#!/usr/bin/python3
"""Edits attributes of a throw-away domain controller, running or not. See README.md for the commands.

Exit status: 0 done · 1 not done, nothing changed (one line on stderr says why) · 3 not root · 64 wrong usage.
"""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))
import ldb  # noqa: E402
from sam import open_sam  # noqa: E402

USAGE = "usage: edit.py DIR set|add|remove DN ATTRIBUTE [VALUE...] | new DN ATTRIBUTE=VALUE... | rename DN DN | delete DN"
# Lets SYSTEM back-date pwdLastSet, which the database otherwise writes itself.
BYPASS = ["local_oid:1.3.6.1.4.1.7165.4.3.12:0"]


def misused(why=None):
    if why:
        print("edit.py: %s" % why, file=sys.stderr)
    print(USAGE, file=sys.stderr)
    sys.exit(64)


def value(text):
    """Bytes from 0x and hexadecimal digits, text otherwise."""
    return bytes.fromhex(text[2:]) if text.startswith("0x") else text.encode()


def modify(sam, command, dn, attribute, values):
    how = {"set": ldb.FLAG_MOD_REPLACE, "add": ldb.FLAG_MOD_ADD, "remove": ldb.FLAG_MOD_DELETE}[command]
    message = ldb.Message(ldb.Dn(sam, dn))
    message[attribute] = ldb.MessageElement([value(text) for text in values], how, attribute)
    sam.modify(message, BYPASS if attribute.lower() == "pwdlastset" else [])


def new(sam, dn, pairs):
    entry = {"dn": dn}
    for pair in pairs:
        name, _, text = pair.partition("=")
        entry.setdefault(name, []).append(value(text))
    sam.add(entry)


def main(arguments):
    if len(arguments) < 3 or arguments[0].startswith("-"):
        misused()
    directory, command, dn, rest = arguments[0], arguments[1], arguments[2], arguments[3:]
    if os.geteuid() != 0:
        print("edit.py: needs root", file=sys.stderr)
        sys.exit(3)
    if not os.path.exists(os.path.join(directory, "private", "sam.ldb")):
        raise LookupError("no domain controller in " + directory)
    sam = open_sam(directory)
    if command in ("set", "add", "remove") and rest:
        modify(sam, command, dn, rest[0], rest[1:])
    elif command == "new" and rest:
        new(sam, dn, rest)
    elif command == "rename" and len(rest) == 1:
        sam.rename(dn, rest[0])
    elif command == "delete" and not rest:
        sam.delete(dn)
    else:
        misused()


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (LookupError, PermissionError) as wrong:
        sys.exit("edit.py: %s" % wrong)
    except ldb.LdbError as wrong:
        sys.exit("edit.py: %s" % wrong.args[1].strip())
