// Reads a calendar with ical.js, the parser of Thunderbird, and prints each event as a line of JSON: its hours on the clock of its zone, and in UTC.
//
//   node ics_reads.mjs FILE.ics
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
for (const component of calendar.getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(component);
  const read = (time) => ({ clock: time.toString(), zone: time.zone.tzid, utc: time.toJSDate().toISOString() });
  console.log(JSON.stringify({
    uid: event.uid, summary: event.summary, location: event.location, description: event.description,
    start: read(event.startDate), end: read(event.endDate),
  }));
}
