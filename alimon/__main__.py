"""`python -m alimon`: the same as the `alimon` command."""

from alimon.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
