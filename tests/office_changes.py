"""LibreOffice accepts or rejects all tracked changes of a Word file, by a macro of ours."""

from __future__ import annotations

import subprocess
from pathlib import Path

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE {0} PUBLIC "{1}" "{2}">\n'
OOO = "-//OpenOffice.org//DTD OfficeDocument 1.0//EN"
LIBRARY = (
    '<library:library xmlns:library="http://openoffice.org/2000/library" '
    'library:name="Standard" library:readonly="false" library:passwordprotected="false">'
    '<library:element library:name="Module1"/></library:library>'
)
MODULE = """<script:module xmlns:script="http://openoffice.org/2000/script"
 script:name="Module1" script:language="StarBasic">
Sub Settle
Dim hidden(0) As New com.sun.star.beans.PropertyValue
hidden(0).Name = "Hidden"
hidden(0).Value = True
document = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, hidden())
dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
frame = document.CurrentController.Frame
dispatcher.executeDispatch(frame, ".uno:{verb}AllTrackedChanges", "", 0, Array())
Dim form(0) As New com.sun.star.beans.PropertyValue
form(0).Name = "FilterName"
form(0).Value = "MS Word 2007 XML"
document.storeToURL("{target}", form())
document.close(True)
End Sub
</script:module>"""


def settle_changes(office: str, source: Path, verb: str) -> bytes:
    """The Word file after all changes were settled; ``verb`` is Accept or Reject."""
    target = source.with_name(f"{verb}-{source.name}")
    profile = source.parent / "profile"
    command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    # The first start writes the profile's own macros over any that stand there already.
    subprocess.run(
        [*command, "--terminate_after_init"], check=True, capture_output=True, timeout=120
    )
    basic = profile / "user" / "basic" / "Standard"
    basic.mkdir(parents=True, exist_ok=True)
    module = MODULE.format(source=source.as_uri(), target=target.as_uri(), verb=verb)
    head = HEAD.format("script:module", OOO, "module.dtd")
    (basic / "Module1.xba").write_text(head + module, "utf-8")
    head = HEAD.format("library:library", OOO, "library.dtd")
    (basic / "script.xlb").write_text(head + LIBRARY, "utf-8")
    macro = "macro:///Standard.Module1.Settle"
    subprocess.run([*command, macro], check=True, capture_output=True, timeout=120)
    return target.read_bytes()
