import { registerIntoPython } from "../default/registry.ts";
import { durationIntoPython } from "./duration.ts";
import { temporalInstantIntoPython } from "./instant.ts";
import { plainDateIntoPython } from "./plain-date.ts";
import { plainDateTimeIntoPython } from "./plain-date-time.ts";
import { plainTimeIntoPython } from "./plain-time.ts";
import { onTemporal } from "./temporal.ts";
import { zonedDateTimeIntoPython } from "./zoned-date-time.ts";

/** Lets Temporal objects go to Python by the default rules: those of the runtime, and of a polyfill once it is chosen. */
export function registerTemporalConversions(): void {
  onTemporal(({ Instant, Duration, PlainDate, PlainTime, PlainDateTime, ZonedDateTime }) => {
    registerIntoPython(Instant, temporalInstantIntoPython);
    registerIntoPython(Duration, durationIntoPython);
    registerIntoPython(PlainDate, plainDateIntoPython);
    registerIntoPython(PlainTime, plainTimeIntoPython);
    registerIntoPython(PlainDateTime, plainDateTimeIntoPython);
    registerIntoPython(ZonedDateTime, zonedDateTimeIntoPython);
  });
}
