import { expect, test } from "vitest";
import { utcDay } from "../../kernel/utc-day.ts";
import { groups } from "./index.ts";
import { start } from "./testing/start.ts";

function told() {
  const pod = start();
  const group = pod.open({ named: [pod.person("ben")] });
  const role = pod.role(group);
  pod.give(role, "cleo");
  return { pod, group, role };
}

test("[GR-15] who holds what goes out as a table", () => {
  const { pod } = told();
  const [head, row] = (groups.exchanges?.roles?.write(pod.look("groups"), "csv") ?? "").split("\n");
  expect(head).toBe("\ufeffRole,Group,Name,Household,Since,Until,State");
  expect(row).toMatch(/^Coordinator,Tech,Cleo,Elm House,2024-05-31,2025-05-31,holds it$/);
  expect(groups.exchanges?.groups?.write(pod.look("groups"), "markdown")).toContain("\nTech | The mesh");
});

test("[GR-15] the days of a term in the table are those on the clocks of the place", () => {
  const look = told().pod.look("groups");
  const dayIn = (zone: string, minute: number) => `${zone} ${utcDay(minute - 9 * 60)}`;
  const zone = look.others.members.community.timeZone;
  const [, row] = (groups.exchanges?.roles?.write({ ...look, dayIn }, "csv") ?? "").split("\n");
  expect(row).toContain(`Elm House,${zone} 2024-05-30,${zone} 2025-05-30,`);
});

test("[GR-15] as Popolo a group is an organization, a role a post, a term a membership with its dates", () => {
  const { pod, group, role } = told();
  const whole = JSON.parse(groups.exchanges?.roles?.json?.(pod.look("groups")) ?? "");
  expect(whole).toMatchObject({
    organizations: [{ classification: "community" }, { id: group, name: "Tech", parent_id: pod.community }],
    posts: [{ id: role, label: "Coordinator", organization_id: group }],
    memberships: [
      {
        role: "Coordinator",
        person_id: pod.person("cleo"),
        post_id: role,
        start_date: "2024-05-31",
        end_date: "2025-05-31",
      },
      { person_id: pod.person("ben"), organization_id: group },
    ],
  });
  expect(whole.persons.map((one: { name: string }) => one.name).sort()).toEqual(["Ben", "Cleo"]);
});
