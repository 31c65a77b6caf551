"""The rehearsal of a release: every step that can run on this machine, from a clean checkout, published nowhere.

The checkout rehearses itself: this file makes it and hands over to its copy there, so that nothing of ours comes from
the folder in which somebody works; only the installed packages do. A step that needs another system, or a program that
is not here, is told as such and never counted as done.
"""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable
from pathlib import Path

import notices
import sbom
import weigh
import wheels
from installer import QUICK, make

from shipdesk import __version__
from shipdesk.updates import load_source

HOME = Path(__file__).resolve().parents[2]
"""Of the copy that rehearses: the checkout."""
CHECKOUT = HOME / "build" / "rehearsal" / "checkout"
BUILD = HOME.parent
OUT = BUILD / "out"
BUNDLE = HOME / "dist" / "shipdesk"
SETUP = OUT / f"ShipDesk-{__version__}-windows-x64.exe"
MENU_TOOLS = {"desktop-file-validate": "desktop-file-utils", "update-mime-database": "shared-mime-info"}
ELSEWHERE = (
    "Windows: the bundle itself, its self-test, signing with a real certificate",
    "macOS: the .app, its self-test, signing, the dmg, notarisation",
    "publishing: nothing is uploaded from a rehearsal",
)


class NotHere(Exception):
    """A program that the step wants is not on this machine."""


def main() -> int:
    """Makes the checkout and lets it rehearse. 0: all done; 1: a step failed; 3: a step could not run here."""
    shutil.rmtree(CHECKOUT.parent, ignore_errors=True)
    if not _done("a clean checkout", check_out):
        return 1
    installers = CHECKOUT / "resources" / "installers"
    ours = os.pathsep.join(map(str, (CHECKOUT, installers, installers / "windows")))
    there = [sys.executable, str(installers / "rehearsal.py")]
    return subprocess.call(there, cwd=CHECKOUT, env=os.environ | {"PYTHONPATH": ours})


def rehearse() -> int:
    OUT.mkdir(parents=True)
    steps: dict[str, Callable[[], str]] = {
        "the bundle for Linux, its self-test, size and start": build_bundle,
        "its first run by keyboard alone": try_first_run,
        "the weight of the bundles for Windows and macOS": weigh_others,
        "the archive for Linux": pack_for_linux,
        "its line in the menu of Linux, and a double-click on a sealed file": try_menu,
        "the installer for Windows around the bundle's layout": make_installer,
        "signing it with a certificate made on the spot": sign_installer,
        "installing it silently under Wine, over an older one, and away": try_installer,
        "the list of parts (CycloneDX)": list_parts,
        "checksums": sum_up,
        "the notice of the version, signed, and taken by the program": write_notice,
        "publishing with a placeholder is refused": refuse_placeholder,
    }
    done = {name: _done(name, step) for name, step in steps.items()}
    for name in ELSEWHERE:
        print(f"== not yet run: {name}", flush=True)
    failed, not_run = ([name for name, how in done.items() if how is kind] for kind in (False, None))
    verdict = f"FAILED: {'; '.join(failed)}" if failed else "passed"
    print(f"== rehearsal: {verdict}{', but not run: ' + '; '.join(not_run) if not_run else ''}")
    return 1 if failed else 3 if not_run else 0


def _done(name: str, step: Callable[[], str]) -> bool | None:
    """None where a program is not here."""
    started = time.monotonic()
    try:
        said = step()
    except NotHere as error:
        print(f"== not yet run: {name}: {error}", flush=True)
        return None
    except (subprocess.CalledProcessError, OSError, AssertionError, notices.NotPossible) as error:
        print(f"== FAILED: {name}: {error}", flush=True)
        for text in (getattr(error, "stdout", None), getattr(error, "stderr", None)):
            print(text or "", flush=True)
        return False
    print(f"== done in {time.monotonic() - started:.0f} s: {name}: {said}", flush=True)
    return True


def check_out() -> str:
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(HOME), str(CHECKOUT)], check=True)
    commit = subprocess.run(
        ["git", "-C", str(CHECKOUT), "rev-parse", "--short", "HEAD"], capture_output=True, check=True
    )
    return f"commit {commit.stdout.decode().strip()}"


def build_bundle() -> str:
    """With this machine's pinned packages, and everything of our own from the checkout."""
    build = HOME / "resources" / "installers" / "bundling.py"
    subprocess.run([sys.executable, str(build)], cwd=HOME, check=True)
    return str(BUNDLE.relative_to(HOME))


def try_first_run() -> str:
    for program in ("Xvfb", "xdotool"):
        _need(program, program.lower())
    nightly = ["-m", "pytest", "-q", "tests/nightly/test_frozen_first_run.py"]
    subprocess.run([sys.executable, *nightly], cwd=HOME, check=True, env=os.environ | {"SHIPDESK_BUNDLE": str(BUNDLE)})
    return "to a printed label"


def weigh_others() -> str:
    assert wheels.are_there(wheels.ask()), "a wheel is lacking"  # noqa: S101 - a step fails by raising
    assert weigh.main(BUNDLE) == 0, "a bundle would be too large"  # noqa: S101 - a step fails by raising
    return "told above"


def pack_for_linux() -> str:
    archive = OUT / f"ShipDesk-{__version__}-linux-x86_64.tar.xz"
    with tarfile.open(archive, "w:xz", preset=0) as packed:
        packed.add(BUNDLE, f"ShipDesk-{__version__}")
    return f"{archive.name}, {archive.stat().st_size / 1e6:.0f} MB"


def try_menu() -> str:
    """Of the archive as somebody has unpacked it."""
    for program, package in {"gio": "libglib2.0-bin", "xdg-mime": "xdg-utils", **MENU_TOOLS}.items():
        _need(program, package)
    with tarfile.open(next(OUT.glob("*.tar.xz"))) as packed:
        packed.extractall(BUILD / "unpacked", filter="data")
    where = {"SHIPDESK_BUNDLE": str(BUILD / "unpacked" / f"ShipDesk-{__version__}"), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "pytest", "-q", "tests/dev/test_linux_menu.py"]
    subprocess.run(command, cwd=HOME, check=True, env=os.environ | where)
    return "installed for one user, opened, removed"


def make_installer() -> str:
    """Around the bundle that was built here: the same folders and names, with stand-ins for the two programs."""
    _need("makensis", "nsis")
    layout = BUILD / "layout"
    shutil.copytree(BUNDLE, layout, copy_function=os.link)
    (layout / "shipdesk").unlink()
    for name in ("shipdesk.exe", "shipdesk-cli.exe"):
        (layout / name).write_bytes(b"MZ stand-in for a program that only Windows can build")
    make(layout, __version__, SETUP, QUICK)
    return f"{SETUP.name}, {SETUP.stat().st_size / 1e6:.0f} MB (quickly packed)"


def sign_installer() -> str:
    _need("osslsigncode", "osslsigncode")
    _need("openssl", "openssl")
    key, certificate, signed = BUILD / "test.key", BUILD / "test.pem", BUILD / "signed.exe"
    usage = ["-subj", "/CN=ShipDesk rehearsal, not for use", "-addext", "extendedKeyUsage=codeSigning", "-days", "2"]
    whole = ["openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", *usage]
    subprocess.run([*whole, "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    who = ["-certs", str(certificate), "-key", str(key), "-n", "ShipDesk", "-h", "sha256"]
    subprocess.run(
        ["osslsigncode", "sign", *who, "-in", str(SETUP), "-out", str(signed)], check=True, capture_output=True
    )
    verify = ["osslsigncode", "verify", "-CAfile", str(certificate), "-in", str(signed)]
    subprocess.run(verify, check=True, capture_output=True, encoding="utf-8")
    key.unlink()
    signed.replace(SETUP)
    return "signed and verified; the key is gone"


def try_installer() -> str:
    _need("wine", "wine")
    nightly = ["-m", "pytest", "-q", "tests/nightly/test_windows_installer.py", "--timeout", "1800"]
    subprocess.run([sys.executable, *nightly], cwd=HOME, check=True)
    return "told above"


def list_parts() -> str:
    file = OUT / f"ShipDesk-{__version__}.cdx.json"
    return f"{file.name}, {sbom.write(file, HOME / 'requirements.txt')} parts"


def sum_up() -> str:
    notices.write_sums(OUT)
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=OUT, check=True, capture_output=True)
    return "written and checked"


def write_notice() -> str:
    """By a key that lives as long as this step."""
    secret, file = secrets.token_bytes(32), OUT / "notice.json"
    source = notices.source_for_rehearsal(secret)
    downloads = [path for path in OUT.iterdir() if path.suffix in (".exe", ".xz")]
    notices.write_notice(file, downloads, 1, f"{source.page_prefix}download", {"en": "A rehearsal."}, secret)
    return f"version {notices.judge_as_the_program(file, source)}, {len(downloads)} downloads"


def refuse_placeholder() -> str:
    if not load_source(notices.PINNED).is_placeholder:
        return "the pinned key and address are real"
    try:
        notices.require_real()
    except notices.NotPossible as error:
        return str(error)
    raise AssertionError("a placeholder was let through")


def _need(program: str, package: str) -> None:
    if shutil.which(program) is None:
        raise NotHere(f"{program} is missing (Debian's package {package})")


if __name__ == "__main__":
    sys.exit(rehearse())
