"""Curriculum -> Plan: overlays applied, activities numbered and laid over half-days. Pure: the same input gives the same plan.

`planning` is the door; `overlays`, `numbering`, `timetable` and `clock` are its four steps; `values` is what comes out.
"""
