"""Loading and dumping by marshmallow's schemas, compiled: the plain case quickly, and the schema itself for all else.

A schema walks each value through a dozen calls, which is most of the cost of a small request. What is compiled here
does the same for data without mistakes; whatever is out of the ordinary goes to the schema, which tells every mistake.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Mapping
from typing import Any

from marshmallow import Schema, ValidationError, fields, missing

Load = Callable[[Any], Any]
Dump = Callable[[Any], Any]

Special = Mapping[type[fields.Field[Any]] | type[Schema], Callable[[Any], Load]]
"""What makes quick loaders for kinds of fields, and of schemas within others; each loader may raise NotPlain."""

STAYS: Mapping[type, type] = {fields.String: str, fields.Integer: int, fields.Boolean: bool}
"""Fields that dump values of this type as they are; every other value they turn into something."""


class NotPlain(Exception):
    """Data that has to be looked at by the schema itself."""


# -- loading -----------------------------------------------------------------------------------------------------------


def loader(schema: Schema, special: Special) -> Load:
    """What loads a schema's data, with loaders of its own for what is special.

    What it gives raises ValidationError with every mistake, as `schema.load` does.
    """
    quick = quick_loader_within(schema, special)

    def load(data: Any) -> Any:
        try:
            return quick(data)
        except (NotPlain, ValidationError):
            return schema.load(data)

    return load


def quick_loader_within(schema: Schema, special: Special) -> Load:
    """The same for a schema within another: raises NotPlain or ValidationError where not all is as it should be."""
    loads = {name: _field_loader(one, special) for name, one in schema.load_fields.items()}
    names = {name: one.attribute or name for name, one in schema.load_fields.items()}
    defaults = {name: one.load_default for name, one in schema.load_fields.items() if one.load_default is not missing}
    required = [name for name, one in schema.load_fields.items() if one.required]
    finish = _hooks(schema)
    if any(one.data_key for one in schema.load_fields.values()) or any(map(callable, defaults.values())):
        return _to_the_schema

    def load(data: Any) -> Any:
        if type(data) is not dict:
            raise NotPlain
        told = dict(defaults)
        for name, value in data.items():
            if name not in loads:
                raise NotPlain
            told[names[name]] = loads[name](value)
        if any(name not in data for name in required):
            raise NotPlain
        return finish(told, data)

    return load


def _to_the_schema(_: Any) -> Any:
    """Load nothing: schemas that work out defaults, or name things otherwise, are left to marshmallow."""
    raise NotPlain


def _field_loader(field: fields.Field[Any], special: Special) -> Load:
    make = next((special[kind] for kind in type(field).__mro__ if kind in special), None)
    if make is not None:
        return make(field)
    if isinstance(field, fields.Nested):
        own = next((special[kind] for kind in type(field.schema).__mro__ if kind in special), None)
        return own(field.schema) if own else quick_loader_within(field.schema, special)
    if isinstance(field, fields.List):
        return _list_loader(field, special)
    return field.deserialize


def _list_loader(field: fields.List[Any], special: Special) -> Load:
    one = _field_loader(field.inner, special)
    most = field.metadata.get("maxItems")

    def load(value: Any) -> Any:
        if type(value) is not list or not value or (most is not None and len(value) > most):
            raise NotPlain
        return [one(entry) for entry in value]

    return load


def _hooks(schema: Schema) -> Callable[[Any, Any], Any]:
    """What a schema does once its fields are loaded: its checks, then what it makes of them."""
    checks = [_hook(schema, *told) for told in schema._hooks["validates_schema"]]
    makes = [_hook(schema, *told) for told in schema._hooks["post_load"]]

    def finish(told: Any, data: Any) -> Any:
        for check in checks:
            check(told, data)
        for make in makes:
            told = make(told, data)
        return told

    return finish


def _hook(schema: Schema, name: str, _: bool, options: Mapping[str, Any]) -> Callable[[Any, Any], Any]:
    method = getattr(schema, name)
    if options.get("pass_original"):
        return lambda told, data: method(told, data, many=False, partial=None, unknown=schema.unknown)
    return lambda told, data: method(told, many=False, partial=None, unknown=schema.unknown)


# -- dumping -----------------------------------------------------------------------------------------------------------


def dumper(schema: Schema) -> Dump:
    """What dumps objects as `schema.dump` does, for schemas whose fields hold plain values or other such schemas.

    A schema with a `dump` of its own is asked for it. One that says how many `keeps` it keeps is of objects that never
    change and come again and again: what was dumped of them is given again, and is not to be changed.
    """
    if type(schema).dump is not Schema.dump:
        return schema.dump
    keeps: int = getattr(schema, "keeps", 0)
    return functools.lru_cache(keeps)(_dumper(schema)) if keeps else _dumper(schema)


def _dumper(schema: Schema) -> Dump:
    named = schema.dump_fields.items()
    parts = [(one.data_key or name, *_part(name, one, operator.attrgetter)) for name, one in named]
    of_mappings = [(one.data_key or name, *_part(name, one, _in_mapping)) for name, one in named]

    def dump(told: Any) -> Any:
        if isinstance(told, Mapping):
            found = ((key, get(told), kind, write) for key, get, kind, write in of_mappings)
            return {key: _written(one, kind, write) for key, one, kind, write in found if one is not missing}
        return {
            key: found if (found := get(told)) is None or type(found) is kind else write(found)
            for key, get, kind, write in parts
        }

    return dump


def _written(found: Any, kind: type | None, write: Dump) -> Any:
    return found if found is None or type(found) is kind else write(found)


def _part(name: str, field: fields.Field[Any], getter: Callable[[str], Dump]) -> tuple[Dump, type | None, Dump]:
    """How a field is found in what is dumped, of which type its value stays as it is, and how any other is written."""
    if isinstance(field, fields.Function):
        return functools.partial(field._serialize, None, name), None, _as_it_is
    return getter(field.attribute or name), STAYS.get(type(field)), _value_dumper(field)


def _as_it_is(value: Any) -> Any:
    return value


def _in_mapping(path: str) -> Dump:
    """What finds a part of a mapping, or of an object in it, by its name or by a path with dots."""
    names = path.split(".")

    def get(told: Any) -> Any:
        for name in names:
            if not isinstance(told, Mapping):
                told = getattr(told, name)
            elif name in told:
                told = told[name]
            else:
                return missing
        return told

    return get


def _value_dumper(field: fields.Field[Any]) -> Dump:
    if isinstance(field, fields.Nested):
        return dumper(field.schema)
    if isinstance(field, fields.List):
        one, kind = _value_dumper(field.inner), STAYS.get(type(field.inner))
        return lambda told: [each if each is None or type(each) is kind else one(each) for each in told]
    if isinstance(field, fields.Dict) and field.value_field is not None:
        each = _value_dumper(field.value_field)
        return lambda told: {key: each(value) for key, value in told.items()}
    return lambda told: field._serialize(told, "", None)
