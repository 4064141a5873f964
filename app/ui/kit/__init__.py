"""Widgets that know no business: they speak of rows, fields and sheets, never of bills or wages."""
