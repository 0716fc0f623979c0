"""What the Models page shows: rows, what is under way, and what happened, as frozen values."""

from dataclasses import dataclass
from enum import Enum

from core.errors import CloisterError, ModelUnusable
from core.inventory import ListedModel


class What(Enum):
    """What there is to tell about a model."""

    IMPORTED = "imported"
    KNOWN = "known already"
    UNFIT = "no model that can write"
    REFUSED = "not imported"
    USED = "in use"
    KEPT = "not used, the old one stays"
    REMOVED = "removed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class News:
    """Something that happened, to be put into words.

    Attributes:
        what: which.
        name: of the model, or of the file where it is no model.
        model: its id, where it has one.
        reason: why a file is unfit, see core.writing.protocol.Unfit.
        stays: the name of the model that goes on writing.
        error: what went wrong, where something did.
    """

    what: What
    name: str
    model: str = ""
    reason: str = ""
    stays: str = ""
    error: CloisterError | None = None

    @property
    def does_not_load(self) -> bool:
        """Whether the engine could not load the file."""
        return isinstance(self.error, ModelUnusable)


@dataclass(frozen=True, slots=True)
class Importing:
    """The file that is coming in.

    Attributes:
        file: its name.
        step: ``looking`` into it, ``copying``, or ``checking`` the copy.
        share: how much of the step is done, from 0 to 1.
        waiting: how many files come after it.
    """

    file: str
    step: str = "looking"
    share: float = 0.0
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Switching:
    """The model that is being put to use.

    Attributes:
        model: its id.
        step: ``checking`` its file, or ``loading`` it.
        share: how much of the checking is done, from 0 to 1.
    """

    model: str
    step: str = "checking"
    share: float = 0.0


class Stage(Enum):
    """How far a test run has come."""

    LOADING = "loading"
    WRITING = "writing"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Trial:
    """A test run.

    Attributes:
        model: the id of the model that is tried.
        stage: how far it has come.
        text: what the model wrote so far.
        tokens: how many it wrote in the end.
        tokens_per_second: how fast.
        error: what went wrong, where something did.
    """

    model: str
    stage: Stage = Stage.LOADING
    text: str = ""
    tokens: int = 0
    tokens_per_second: float = 0.0
    error: CloisterError | None = None

    @property
    def does_not_load(self) -> bool:
        """Whether the engine could not load the file."""
        return isinstance(self.error, ModelUnusable)

    @property
    def running(self) -> bool:
        """Whether it can be stopped."""
        return self.stage in {Stage.LOADING, Stage.WRITING}


@dataclass(frozen=True, slots=True)
class Row:
    """A model as the page shows it.

    Attributes:
        model: as the inventory lists it.
        enough_memory: whether this computer has the memory that it needs free now; what is in use
            has its memory already.
        can_use: whether it can be told to write now.
        can_test: whether a test run can begin now.
        can_remove: whether it can be removed now.
    """

    model: ListedModel
    enough_memory: bool
    can_use: bool
    can_test: bool
    can_remove: bool
