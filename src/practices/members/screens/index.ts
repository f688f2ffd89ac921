import type { Screen } from "../../../ui/screens.ts";

const people = { practice: "members", place: "people" } as const;
const invites = () => import("./Invites.svelte");

export const screens: readonly Screen[] = [
  {
    ...people,
    ...{ screen: "people", title: "members.screen.people", about: "members.screen.people.about", icon: "users" },
    ...{ component: () => import("./People.svelte"), order: 10, inNav: true },
  },
  {
    ...people,
    ...{ screen: "person", title: "members.screen.person", icon: "users" },
    ...{ component: () => import("./Person.svelte"), order: 11 },
  },
  {
    ...people,
    ...{ screen: "receipt", title: "members.screen.receipt", icon: "printer" },
    ...{ component: () => import("../sheets/Receipt.svelte"), order: 12 },
  },
  {
    ...people,
    ...{ screen: "waiting", title: "members.screen.waiting", about: "members.screen.waiting.about" },
    ...{ icon: "user-check", component: () => import("./Waiting.svelte"), order: 30 },
    does: ["members.vouch"],
  },
  {
    ...people,
    ...{ screen: "invites", title: "members.screen.invites", about: "members.screen.invites.about" },
    ...{ icon: "user-plus", component: invites, order: 31, inNav: true },
    does: ["members.invite", "members.revoke-invite"],
  },
  {
    ...people,
    ...{ screen: "invite", title: "members.screen.invites", icon: "user-plus", component: invites, order: 32 },
  },
  {
    ...people,
    ...{ screen: "slips", title: "members.screen.slips", icon: "printer" },
    ...{ component: () => import("../sheets/InviteSlips.svelte"), order: 33 },
  },
  {
    ...people,
    ...{ screen: "arriving", title: "members.screen.arriving", about: "members.screen.arriving.about" },
    ...{ icon: "door-open", component: () => import("./Arriving.svelte"), order: 34 },
  },
  {
    ...people,
    ...{ screen: "wall", title: "members.screen.wall", about: "members.screen.wall.about" },
    ...{ icon: "qr-code", component: () => import("./Wall.svelte"), order: 35 },
  },
  {
    ...people,
    ...{ screen: "tour", title: "members.screen.tour", about: "members.screen.tour.about" },
    ...{ icon: "lightbulb", component: () => import("./Tour.svelte"), order: 37 },
  },
  {
    ...people,
    ...{ screen: "expected", title: "members.screen.expected", about: "members.screen.expected.about" },
    ...{ icon: "upload", component: () => import("./Expected.svelte"), order: 36 },
  },
  {
    ...people,
    ...{ screen: "household", title: "members.screen.household", icon: "house", under: "details.all" },
    ...{ component: () => import("./Household.svelte"), order: 41 },
  },
  {
    ...people,
    ...{ screen: "roll", title: "members.screen.roll", about: "members.screen.roll.about", icon: "list-checks" },
    ...{ component: () => import("./Roll.svelte"), order: 50, under: "members.people" },
  },
  {
    ...people,
    ...{ screen: "forks", title: "members.screen.forks", icon: "users" },
    ...{ component: () => import("./Forks.svelte"), order: 52, under: "members.people" },
  },
  {
    ...people,
    ...{ screen: "founding", title: "members.screen.founding", about: "members.screen.founding.about" },
    ...{ icon: "sprout", component: () => import("./Founding.svelte"), order: 51, under: "members.people" },
    does: ["members.list", "members.confirm"],
  },
];

export { rules } from "./rules.ts";
