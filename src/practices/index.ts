import type { AnyPractice } from "../kernel/practice.ts";
import { care } from "./care/index.ts";
import { charter } from "./charter/index.ts";
import { comments } from "./comments/index.ts";
import { conflict } from "./conflict/index.ts";
import { decisions } from "./decisions/index.ts";
import { details } from "./details/index.ts";
import { devices } from "./devices/index.ts";
import { documents } from "./documents/index.ts";
import { groups } from "./groups/index.ts";
import { map } from "./map/index.ts";
import { meetings } from "./meetings/index.ts";
import { members } from "./members/index.ts";
import { reviews } from "./reviews/index.ts";
import { rotation } from "./rotation/index.ts";
import { skills } from "./skills/index.ts";
import { using } from "./using/index.ts";

/** What people do together here. The order is the order of dependency. */
export const practices: readonly AnyPractice[] = [
  members,
  devices,
  charter,
  skills,
  groups,
  decisions,
  documents,
  details,
  map,
  meetings,
  conflict,
  reviews,
  rotation,
  comments,
  using,
  care,
];
