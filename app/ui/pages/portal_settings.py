"""Where each portal is, its token, its way out; whether it answers; and the one switch that makes it real."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.host import secrets
from app.host.installation import Installation
from app.rules.problems import Code
from app.services import outbox, portals, senders, taxpayers, workshop
from app.services.portals import PortalDraft, PortalRow
from app.ui import sending_words, wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import look, written
from app.ui.kit.buttons import primary
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.fields import CodeField
from app.ui.kit.filter_tabs import FilterTabs
from app.ui.kit.form import Entry, Form
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role, State
from app.ui.pages.adopt_card import AdoptCard
from app.ui.pages.arming_card import ArmingCard
from app.ui.pages.drafting import DraftPage, told
from app.ui.pages.probe_card import ProbeCard
from app.ui.pages.transfer_card import TransferCard

LAST = 4
WATCH = portals.WATCH | senders.WATCH | outbox.WATCH


@dataclass(frozen=True, slots=True)
class TokenKept:
    """Of a token no more is ever shown than its last letters; `unsafe` names a keyring that is none."""

    last: str = ""
    unsafe: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands on the page; it is kept in memory only."""

    portal: PortalDraft
    token: str = field(default="", repr=False)
    verb: str = ""


class TokenField(CodeField):
    """Write-only: what is typed is never shown, and what is kept is never laid in."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)


class PortalSettingsPage(DraftPage):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.kind = _kept_as(outbox.FBR)
        self._row: PortalRow | None = None
        self._practice = False
        self._name = outbox.FBR
        self.tabs = FilterTabs([(outbox.FBR, self.tr("FBR invoices")), ("challans", self.tr("Payable challans"))])
        self.tabs.changed.connect(self._turn)
        self.token = TokenField()
        self.verb = ChoiceField([Choice(verb, verb) for verb in taxpayers.VERBS])
        self.form = self._form()
        self.form.edited.connect(self.check)
        self.token.edited.connect(self.check)
        self.keep = primary(self.tr("Write down"), "check", "Ctrl+Return")
        self.keep.clicked.connect(self.write_down)
        self.set_actions(primary=self.keep)
        self.probes, self.arming, self.transfer = ProbeCard(desk), ArmingCard(desk), TransferCard(desk)
        self.adopting = AdoptCard(desk)
        self._lay_out()
        desk.hub.changed.connect(self._heard)

    def arrive(self) -> None:
        """What is being typed stays, also when one was on another page in between."""
        if not self.touched():
            self._show(self.tabs.current())

    def focus_first(self) -> None:
        """What is not armed is mostly opened to be armed."""
        if self.arming.typed.isVisibleTo(self):
            self.arming.typed.setFocus()
        else:
            self.form.focus_first()

    def draft(self) -> Typed:
        return Typed(self.form.draft(), str(self.token.value()), str(self.verb.value()))

    def leaving_title(self) -> str:
        return self.tr("This is not written down yet")

    def wanted(self) -> PortalDraft:
        """As typed; without a new token the old one stays."""
        typed, row = str(self.token.value()), self._row
        draft = replace(self.form.draft(), name=self._name)
        if not typed:
            kept = row.practice_token if row is not None and portals.is_loopback(draft.url) else ""
            return replace(draft, practice_token=kept)
        practice = portals.is_loopback(draft.url)
        return replace(
            draft, practice_token=typed if practice else "", token_print="" if practice else portals.fingerprint(typed)
        )

    def check(self) -> None:
        draft = self.wanted()
        found = portals.check(draft, practice=self._practice)
        strange = any(one.field == "confirmed_host" for one in found)
        self.form.show_entry("confirmed_host", shown=strange or bool(draft.confirmed_host))
        self.form.complain(wording.each(one for one in found if one.code != Code.MISSING))
        self.keep.explain(wording.problem(found[0]) if found else "")

    def write_down(self) -> None:
        """The address into the books, the token into the computer's safe; both or neither."""
        self.keep.explain(self.tr("It is being written down."))
        verb = str(self.verb.value()) if self._name == outbox.FBR else ""
        work = partial(_keep, self.desk, self.wanted(), str(self.token.value()), verb)
        Job(self, work, self._kept, self._refused).start()

    def _kept(self, draft: PortalDraft) -> None:
        self.desk.drop(_kept_as(draft.name))
        said = self.tr("{portal} is at {url}.").format(
            portal=sending_words.portal(draft.name), url=written.isolate(draft.url)
        )
        self.desk.tell(State.ACCEPTED, said)
        if draft.name == self._name:
            self._show(draft.name)
        self.probes.look()

    def _refused(self, error: Exception) -> None:
        told(self.desk, error)
        self.check()

    def _turn(self, name: str) -> None:
        """To the other portal, if what was typed for this one may go."""
        if name == self._name:
            return
        if self.can_leave():
            self._show(name)
        else:
            self.tabs.show_current(self._name)

    def _show(self, name: str) -> None:
        self._name, self.kind = name, _kept_as(name)
        with self.desk.books.read() as sitting:
            self._row = row = portals.portal(sitting, name)
            self._practice = workshop.is_practice(sitting)
            self.verb.show_value(taxpayers.verb(sitting))
        self.token.clear()
        for part in (self.verb_label, self.verb):
            part.setVisible(name == outbox.FBR and row is not None)
        shown = PortalDraft(name=name)
        if row is not None:
            shown = replace(
                shown, url=row.url, environment=row.environment, proxy=row.proxy, confirmed_host=row.confirmed_host
            )
        self.form.show_draft(shown)
        self.token.setPlaceholderText("")
        self.begin()
        self._fill_kept()
        for card in (self.probes, self.arming, self.adopting):
            card.show_portal(row)
        self.transfer.refresh()
        self._told_kind(row)
        if row is not None:
            Job(self, partial(_kept_token, row), self._tell_token, partial(told, self.desk)).start()

    def _fill_kept(self) -> None:
        """What was laid aside; it is not written down for that."""
        kept = self.desk.kept(self.kind)
        if isinstance(kept, Typed):
            self.form.show_draft(kept.portal)
            self.token.show_value(kept.token)
            self.verb.show_value(kept.verb)
            self.check()

    def _told_kind(self, row: PortalRow | None) -> None:
        """Trial or real: unmistakable, in the head."""
        kind = sending_words.environment_chip(row.environment) if row is not None else None
        self.set_head(self.tr("Portal settings"), "", kind, back=True)

    def _tell_token(self, kept: TokenKept) -> None:
        if kept.unsafe:
            said = self.tr("This computer has no safe place for a token ({keyring}).")
            self.token_said.say(said.format(keyring=written.isolate(kept.unsafe)), "rejected")
            return
        if kept.last:
            said = self.tr("Kept; it ends in {last}. Type another to replace it.")
            self.token_said.say(said.format(last=written.isolate(kept.last)), "ink2")
        else:
            self.token_said.say(self.tr("None is kept yet."), "unknown")

    def _heard(self, touched: frozenset[str]) -> None:
        """Armed, released, tested: the cards say so; what is being typed stays."""
        if not (touched & WATCH and self.isVisible()):
            return
        with self.desk.books.read() as sitting:
            self._row = portals.portal(sitting, self._name)
        self.arming.show_portal(self._row)
        self.adopting.show_portal(self._row)
        self.transfer.refresh()
        self._told_kind(self._row)

    def _form(self) -> Form[PortalDraft]:
        kinds = [Choice(name, sending_words.environment(name)) for name in portals.ENVIRONMENTS]
        return Form(
            PortalDraft(),
            [
                [Entry("url", self.tr("Address"), CodeField("https://gw.fbr.gov.pk"))],
                [Entry("environment", self.tr("Kind of portal"), ChoiceField(kinds))],
                [
                    Entry(
                        "confirmed_host",
                        self.tr("Its host once more, if it is not FBR's own"),
                        CodeField(),
                        optional=True,
                    )
                ],
                [Entry("proxy", self.tr("Proxy (http, https, socks5)"), CodeField("socks5://…"), optional=True)],
            ],
        )

    def _lay_out(self) -> None:
        middle = QWidget()
        whole = QHBoxLayout(middle)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("gap"))
        card = Card(self.tr("Where it is"))
        inside = card.padded()
        inside.addSpacing(look.space("tight"))
        inside.addWidget(self.form)
        label = Words(self.tr("Token"), Role.LABEL, "ink2")
        label.setBuddy(self.token)
        self.token.setAccessibleName(label.text())
        self.token_said = Words("", Role.SUB, "ink2", wrap=True)
        self.verb_label = Words(self.tr("How FBR is asked about a buyer (statl)"), Role.LABEL, "ink2")
        self.verb_label.setBuddy(self.verb)
        self.verb.setAccessibleName(self.verb_label.text())
        for part in (label, self.token, self.token_said, self.verb_label, self.verb):
            inside.addWidget(part)
        left = QVBoxLayout()
        left.setSpacing(look.space("gap"))
        left.addWidget(card)
        left.addStretch()
        right = QVBoxLayout()
        right.setSpacing(look.space("gap"))
        right.addWidget(self.arming)
        right.addWidget(self.adopting)
        right.addWidget(self.probes)
        right.addWidget(self.transfer)
        right.addStretch()
        whole.addLayout(left, 1)
        whole.addLayout(right, 1)
        self.body.addWidget(self.tabs)
        self.scrolling(middle)


def _kept_as(name: str) -> str:
    return f"portal-{name}"


def _keep(desk: Desk, draft: PortalDraft, token: str, verb: str) -> PortalDraft:
    with desk.books.write() as sitting:
        portals.set_portal(sitting, draft)
        if draft.name == outbox.FBR:
            senders.bind(sitting, Installation.here().id)
        if verb and verb != taxpayers.verb(sitting):
            taxpayers.set_verb(sitting, verb)
        if token and not draft.practice_token:
            secrets.keep(portals.token_name(draft.name, draft.environment), token)
    return draft


def _kept_token(row: PortalRow) -> TokenKept:
    """On another thread: a keyring may ask its own question first."""
    if row.practice_token:
        return TokenKept(row.practice_token[-LAST:])
    try:
        token = secrets.recall(row.token_name)
    except secrets.NoSafe as error:
        return TokenKept(unsafe=str(error))
    return TokenKept(token[-LAST:] if token and len(token) > 2 * LAST else "…" if token else "")
