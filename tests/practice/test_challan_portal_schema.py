"""The practice challan portal follows its OpenAPI document: schemathesis finds nothing, alone and in chains.

A long run: `make soak-challans`.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis import HookContext
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.schemas import OpenApiSchema
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.practice import challan_checks as checks
from app.practice.challan_portal import ChallanPortal

DOCUMENT = Path(__file__).parents[2] / "resources" / "portal" / "challan-portal.openapi.yaml"
TOKEN = "0b0e4f4e-practice"
PAYER = "1234567"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
EXAMPLES = int(os.environ.get("KARKHANA_CHALLAN_EXAMPLES", "6"))
WE_MAY = ["2xx", "401", "403", "404", "409", "422"]
"""No schema can say which authorities there are (422), which keys were used, or how far a challan is (409)."""

CONFIG = SchemathesisConfig.from_dict({"checks": {"positive_data_acceptance": {"expected-statuses": WE_MAY}}})
BOUNDED = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize="KARKHANA_CHALLAN_EXAMPLES" not in os.environ,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


PORTAL = ChallanPortal(TOKEN, seed=11, payer=PAYER)


def practised() -> Starlette:
    """The portal alone, with its document beside it, as a government's own would have it."""
    document = schemathesis.openapi.from_path(DOCUMENT).raw_schema

    async def said(_request: Request) -> Response:
        return JSONResponse(document)

    return Starlette(routes=[Route("/openapi.json", said), *PORTAL.routes()])


schema: OpenApiSchema = schemathesis.openapi.from_asgi("/openapi.json", practised(), config=CONFIG)


@schema.hook
def map_body(_context: HookContext, body: Any) -> Any:
    """What fits the schema is made to fit an authority too, and to add up; else nothing would ever be put up."""
    if not isinstance(body, dict) or "lines" not in body or checks.new_challan(body):
        return body
    line = {"name": body["lines"][0]["name"], "amount": body["amount"]}
    return body | {
        "payer": PAYER,
        "authority": "eobi",
        "kind": "eobi",
        "head": "PR-03",
        "lines": [line],
        "replaces": None,
    }


@schema.parametrize()
@BOUNDED
def test_every_operation(case: Any) -> None:
    case.call_and_validate(headers=BEARER)


def test_chains_of_operations() -> None:
    """Put up, then look, ask by key, ask for the PSID, cancel: along the links of the document."""
    before = len(PORTAL.challans())

    class Chained(schema.as_state_machine()):  # type: ignore[misc]
        def get_call_kwargs(self, case: Any) -> dict[str, Any]:
            return {"headers": BEARER}

    Chained.run(settings=settings(BOUNDED, derandomize=True, max_examples=max(EXAMPLES, 20), stateful_step_count=6))
    states = {each["state"] for each in PORTAL.challans()[before:]}
    assert "issued" in states
    assert states & {"psid", "cancelled"}, "the chains go on from what was put up"


def test_the_document_names_what_the_portal_has() -> None:
    assert {f"{method.upper()} {path}" for path, each in schema.raw_schema["paths"].items() for method in each} == {
        "GET /v1/authorities",
        "GET /v1/challans",
        "POST /v1/challans",
        "GET /v1/challans/by-key/{key}",
        "GET /v1/challans/{id}",
        "POST /v1/challans/{id}/psid",
        "POST /v1/challans/{id}/cancel",
        "GET /v1/receipts",
    }


@pytest.mark.parametrize("mood", ["wrong-types", "three-decimals", "html-200"])
def test_a_portal_that_breaks_the_document_is_found_out(mood: str) -> None:
    """The check can fail: one member of another type is enough."""
    operation = schema["/v1/challans"]["GET"]
    PORTAL.set_moods([f"list-{mood}"])
    with pytest.raises(FailureGroup):
        operation.Case(query={"payer": PAYER}).call_and_validate(headers=BEARER)
    operation.Case(query={"payer": PAYER}).call_and_validate(headers=BEARER)
