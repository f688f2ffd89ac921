import type { Messages } from "../../kernel/practice.ts";
import { screenWordsEn } from "./screens/messages.en.ts";

export const en: Messages = {
  "map.join-first": "Join first, then you can put things on the map.",
  "map.members-only": "Whoever has a say changes the plan. You are a guest still.",
  "map.not-your-household": "Its own people decide whether a household is on the map, and where.",
  "map.not-there": "That household is not on the map.",
  "map.no-picture": "That picture is not there.",
  "map.where":
    "{part, select, tl {top left} tm {top middle} tr {top right} ml {left} mm {in the middle} mr {right} bl {bottom left} bm {bottom middle} other {bottom right}}{near, select, yes {, next to {beside}} other {}}",
  "map.draw.do": "Put up a picture of the street",
  "map.draw.did": "{who} put up another picture of the street",
  "map.draw.elsewhere": "On the map you choose a picture.",
  "map.draw.field.photo": "Picture",
  "map.draw.field.photoKey": "Key of the picture",
  "map.draw.field.alt": "What is to be seen on it",
  "map.hang.do": "Put an earlier plan up again",
  "map.hang.did": "{who} put an earlier plan of the street up again",
  "map.hang.field.picture": "Picture",
  "map.hang.hint.picture": "Without one, the plain street is shown.",
  "map.place.do": "Place our household",
  "map.place.did": "{who} placed {household} on the map",
  "map.place.field.household": "Household",
  "map.place.field.x": "From the left",
  "map.place.field.y": "From the top",
  "map.place.hint.x": "0 is the left edge, 1000 the right one.",
  "map.place.hint.y": "0 is the upper edge, 1000 the lower one.",
  "map.remove.do": "Take our household off the map",
  "map.remove.did": "{who} took {household} off the map",
  "map.remove.field.household": "Household",
  ...screenWordsEn,
};
