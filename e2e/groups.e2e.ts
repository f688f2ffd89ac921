import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, paper, picture } from "./support/browser.ts";
import { type Hub, startHub } from "./support/hub.ts";
import { asks, choose, gather, press, sees, stand, type Three } from "./support/journeys.ts";
import { tellInOrder } from "./support/story.ts";
import { en } from "./support/words.ts";

/** A group is opened, somebody answers for it, reports, and is asked to give it back: told in order. */
describe("a working group and who answers for it", () => {
  let hub: Hub;
  let browser: Browser;
  let three: Three;
  let role = "";

  tellInOrder(() => three);

  beforeAll(async () => {
    hub = await startHub();
    browser = await openBrowser();
    three = await gather(browser, hub);
  });

  afterAll(async () => {
    await browser?.close();
    await hub?.end();
  });

  /** Puts the first suggestion of the matter on this page, in one way, and all three answer. */
  async function decide(page: Page, method: string, stances: readonly string[]): Promise<void> {
    const matter = page.url();
    await press(page, en("decisions.screen.put-this"));
    await choose(page, en(`decisions.screen.method.${method}`));
    await page
      .getByRole("button", { name: en("decisions.put.do") })
      .last()
      .click();
    await sees(page, en("decisions.screen.say.question"));
    for (const [at, one] of [three.anya, three.sarah, three.mark].entries()) {
      await one.page.goto(matter);
      await sees(one.page, en("decisions.screen.say.question"));
      // Whoever answers last puts it on record by that, if they have heard of the others.
      const before = method === "majority" ? ["Anya", "Sarah"].slice(0, at) : [];
      for (const name of before) await one.page.getByText(name, { exact: true }).first().waitFor();
      const stance = stances[at] ?? "agree";
      if (stance === "agree" && method !== "majority") await stand(one.page, "agree");
      else {
        await choose(one.page, en(`decisions.screen.stance.${stance}`));
        await press(one.page, en("decisions.screen.say.do", { stance }));
      }
    }
  }

  test("[GR-1] Anya says what a group is for and who begins; all three agree, and it is there for Sarah", async () => {
    const { page } = three.anya;
    await page.goto(`${hub.url}/#/s/groups/circles`);
    await sees(page, en("groups.screen.circles.empty"));
    await page
      .getByRole("main")
      .getByRole("link", { name: en("groups.screen.open") })
      .first()
      .click();
    await asks(page, en("groups.screen.open.question"));
    await page.getByLabel(en("groups.open.field.name")).fill("Tech");
    await page.getByLabel(en("groups.open.field.purpose")).fill("The mesh and the server in the hallway.");
    await page.getByLabel(en("groups.open.field.authority")).fill("Repairs, and what is bought for them.");
    await page.getByLabel(en("groups.open.field.limits")).fill("New masts.");
    await page.getByLabel(en("groups.screen.open.holder")).selectOption({ label: "Mark" });
    await picture(page, "groups-1-open-phone");
    await press(page, en("groups.screen.bring-up"));
    await asks(page, en("groups.screen.matter.open", { name: "Tech" }));
    await decide(page, "consensus", []);
    await picture(page, "groups-2-agreed-phone");

    const other = three.sarah.page;
    await other.goto(`${hub.url}/#/s/groups/circles`);
    await other.getByRole("main").getByRole("link", { name: "Tech", exact: true }).first().click();
    await asks(other, "Tech");
    await sees(other, "New masts.");
    await press(other, en("groups.screen.group.join", { name: "Tech" }));
    await other.getByRole("button", { name: en("groups.leave.do") }).waitFor();
    await picture(other, "groups-3-group-desktop");
  });

  test("[DC-47] Sarah leaves something small to the group by one tap, and it asks whoever is in it", async () => {
    const holder = three.mark.page;
    await holder.goto(`${hub.url}/#/s/groups/circles`);
    await holder.getByRole("main").getByRole("link", { name: "Tech", exact: true }).first().click();
    await press(holder, en("groups.screen.group.join", { name: "Tech" }));
    await holder.getByRole("button", { name: en("groups.leave.do") }).waitFor();
    const { page } = three.sarah;
    const group = page.url();
    await page.goto(`${hub.url}/#/s/decisions/frame`);
    await page.getByLabel(en("decisions.frame.field.title")).fill("The cable");
    await page.getByLabel(en("decisions.frame.field.problem")).fill("It broke in the storm.");
    await press(page, en("decisions.frame.do"));
    await asks(page, "The cable");
    const matter = page.url();
    await press(page, en("decisions.put.do"));
    await choose(page, en("decisions.screen.method.consent"));
    await choose(page, en("decisions.screen.circle.group", { name: "Tech" }));
    await picture(page, "groups-10-leave-it-to-the-group");
    await page.getByLabel(en("decisions.put.field.text")).fill("We hang a thicker one.");
    await page.getByLabel(en("decisions.put.field.againDays")).fill("60");
    await press(page, en("decisions.screen.circle.put-group", { name: "Tech" }));
    await sees(page, "The working group “Tech” is asked");
    await picture(page, "groups-11-asked-group");
    await three.anya.page.goto(matter);
    await sees(three.anya.page, "The working group “Tech” is asked");
    expect(await three.anya.page.getByText(en("decisions.screen.say.question")).count()).toBe(0);
    await picture(three.anya.page, "groups-12-others-see");
    await page.goto(group);
  });

  test("[GR-11] Mark, who answers for it, reports; everyone reads it", async () => {
    const { page } = three.mark;
    await page.goto(`${hub.url}/#/s/groups/circles`);
    await page.getByRole("main").getByRole("link", { name: "Tech", exact: true }).first().click();
    await page.getByText(en("groups.screen.report.write", { name: "Tech" })).click();
    await page.getByLabel(en("groups.report.field.text")).fill("The server has a new disk.");
    await press(page, en("groups.report.do"));
    await sees(three.sarah.page, "The server has a new disk.");
    await page
      .getByRole("main")
      .getByRole("link", { name: en("groups.screen.open.role.start") })
      .first()
      .click();
    await asks(page, en("groups.screen.open.role.start"));
    role = page.url();
    await picture(page, "groups-4-role-night");
  });

  test("[GR-9, GR-10] Anya asks for a recall, Mark is heard, and most of yes and no decide it", async () => {
    const { page } = three.anya;
    await page.goto(role);
    await page.getByText(en("groups.ask-recall.do")).click();
    await page.getByLabel(en("groups.ask-recall.field.why")).fill("Nobody knew the password for two weeks.");
    await page
      .getByRole("button", { name: en("groups.ask-recall.do") })
      .last()
      .click();
    await sees(page, en("groups.screen.recall.asked", { who: "Anya", name: "Mark" }));

    const holder = three.mark.page;
    await holder.goto(`${hub.url}/#/today`);
    await holder
      .getByRole("link", {
        name: en("groups.today.recall", { who: "Anya", role: en("groups.screen.open.role.start") }),
      })
      .click();
    await holder.getByText(en("groups.answer.do")).first().click();
    await holder.getByLabel(en("groups.answer.field.text")).fill("It hangs in the hallway, behind the door.");
    await press(holder, en("groups.answer.do"));
    await sees(page, "It hangs in the hallway, behind the door.");
    await picture(page, "groups-5-recall-phone");

    await page.getByText(en("groups.screen.recall.put")).click();
    await press(page, en("groups.screen.bring-up"));
    await asks(page, en("groups.screen.matter.recall", { who: "Mark", role: en("groups.screen.open.role.start") }));
    await decide(page, "majority", ["yes", "yes", "no"]);
    await three.sarah.page.goto(role);
    await sees(three.sarah.page, en("groups.screen.role.vacant"));
    await picture(three.sarah.page, "groups-6-vacant-desktop");
    await three.anya.page.goto(`${hub.url}/#/s/groups/circles`);
    await sees(three.anya.page, en("groups.state.vacant"));
    await picture(three.anya.page, "groups-7-circles-phone");
    const sheet = await paper(three.anya.page, "groups-8-circles");
    expect(sheet.length).toBeGreaterThan(1000);
  });

  test("[GR-12] Sarah asks who could do it, and each names somebody before reading the others", async () => {
    const { page } = three.sarah;
    await page.goto(role);
    await press(page, en("groups.seek.do"));
    await page.getByText(en("groups.screen.naming.name")).click();
    await choose(page, "Anya");
    await page.getByLabel(en("groups.nominate.field.reason")).fill("She asked the right question.");
    await press(page, en("groups.nominate.do"));
    await sees(page, en("groups.screen.naming.line", { by: "Sarah", name: "Anya" }));
    await three.mark.page.goto(role);
    await sees(three.mark.page, en("groups.screen.naming.first", { count: 1 }));
    expect(await three.mark.page.getByText("She asked the right question.").count()).toBe(0);
    await picture(page, "groups-9-naming-desktop");
  });

  test("nothing broke on anybody's page", () => {
    expect(Object.values(three).flatMap((one) => one.troubles)).toEqual([]);
  });
});
