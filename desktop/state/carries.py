"""What a document carries besides what its pages show."""

from dataclasses import dataclass, replace

from core.reading.protocol import Description
from core.records.documents import Document


@dataclass(frozen=True, slots=True)
class Carries:
    """What a person should know of before they rest on a document.

    Attributes:
        document: its id.
        hiding: pages with text that they do not show.
        differing: pages that show other words than their text says.
        used: whether that text is used; else it is left out.
        changeable: whether that can be changed now.
        scripts: whether it carries scripts; they are never run.
        starts: whether it asks to start a program; none ever is.
        files: how many files are inside of it; they are not opened.
        unknown: whether the last three could not be found out.
    """

    document: int
    hiding: int = 0
    differing: int = 0
    used: bool = False
    changeable: bool = False
    scripts: bool = False
    starts: bool = False
    files: int = 0
    unknown: bool = False

    @property
    def anything(self) -> bool:
        """Whether there is anything to say."""
        return bool(
            self.hiding
            or self.differing
            or self.scripts
            or self.starts
            or self.files
            or self.unknown
        )


def carries(document: Document, description: Description | None) -> Carries:
    """Put together what the vault knows."""
    stands = Carries(
        document.id,
        hiding=document.hiding,
        differing=document.differing,
        used=document.hidden,
        changeable=document.hiding > 0 and document.state == "read",
    )
    if description is None:
        return stands
    return replace(
        stands,
        scripts=description.javascript,
        starts=description.launch,
        files=description.attachments,
        unknown=bool({"structure_unread", "structure_slow"} & set(description.warnings)),
    )
