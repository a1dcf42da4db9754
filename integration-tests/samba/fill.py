#!/usr/bin/python3
"""Fills a provisioned domain controller, running or not, with a small company: see README.md for what it makes.

Everything is deterministic but SIDs, GUIDs, passwords and times, so that tests can name an account without looking.
"""
import argparse
import os
import sys
import time

import ldb

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "lib"))
from company import Company  # noqa: E402
from manifest import write_manifest  # noqa: E402
from sam import open_sam  # noqa: E402
from shapes import SHAPES, add_shape, protect_admin_sd_holder  # noqa: E402


class Arguments(argparse.ArgumentParser):
    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(64, "fill.py: %s\n" % message)


def main():
    parser = Arguments(prog="fill.py", description=__doc__.splitlines()[0])
    parser.add_argument("directory")
    parser.add_argument("--users", type=int, default=1000, help="ordinary users (1000)")
    parser.add_argument("--shape", action="append", choices=sorted(SHAPES), metavar="NAME",
                        help="only these special users instead of all: " + ", ".join(sorted(SHAPES)))
    options = parser.parse_args()
    if os.path.exists(os.path.join(options.directory, "manifest.properties")):
        sys.exit("fill.py: %s is filled already" % options.directory)

    sam = open_sam(options.directory, batch=True)
    sam.transaction_start()  # all of it or nothing: a fill that failed can be run again
    try:
        company = Company(sam, options.directory)
        company.add_ous()
        made = {
            "filledAt": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(company.now)),
            "ous": list(company.ous.values()),
            **company.add_connector(),
            **company.add_reader(),
            **company.add_ordinary_users(options.users),
            "groups": company.add_groups(options.users),
        }
        protect_admin_sd_holder(sam)
        for name in SHAPES:
            made[SHAPES[name].key] = add_shape(company, name) if name in (options.shape or SHAPES) else []
    except BaseException:
        sam.transaction_cancel()
        raise
    sam.transaction_commit()
    write_manifest(options.directory, made)


if __name__ == "__main__":
    try:
        main()
    except ldb.LdbError as wrong:
        sys.exit("fill.py: %s" % wrong.args[1].strip())
