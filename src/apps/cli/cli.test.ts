import { chmodSync, chownSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { practices } from "../../practices/index.ts";
import { FOUND, foundedDir, freshDir, kith } from "./testing/run.ts";

const TABLE = `Name | Primary Skill | Secondary | Willing to Teach?
-----|---------------|-----------|------------------
Alex | Solar installation | Electrical | Yes
Mark | Diagnostics/repair | Electronics | Teaching
`;

describe("found, do, look and log", () => {
  test("a community is founded, an act done, looked at, and stands in the log in plain words", async () => {
    const dir = freshDir();
    const founded = await kith(dir, FOUND);
    expect(founded.exit).toBe(0);
    expect(founded.out.split("\n")[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(founded.out).toContain("three people of two households");
    const done = await kith(dir, ["do", "skills.claim", "skill=Soil science", "level=3", "rank=primary", "teach=yes"]);
    expect(done).toMatchObject({ exit: 0, out: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const people = await kith(dir, ["look", "members.people"]);
    expect(people.out).toMatch(/Anya +yes .*Fern House/);
    const log = await kith(dir, ["log"]);
    expect(log.out.split("\n")).toHaveLength(4);
    expect(log.out).toContain("Anya can do Soil science");
    expect((await kith(dir, ["--lang", "es", "log"])).out).toContain("Anya sabe de Soil science");
  });

  test("with --json there is one JSON document, also for refusals, problems and faults", async () => {
    const dir = await foundedDir();
    const json = async (...words: string[]) => {
      const { exit, out } = await kith(dir, ["--json", ...words]);
      return { exit, ...JSON.parse(out) };
    };
    expect(await json("look", "members.community")).toMatchObject({ exit: 0, rows: { name: "Maple Street" } });
    expect(await json("log")).toMatchObject({ exit: 0, events: [{ kind: "members.found", setAside: null }, {}, {}] });
    expect(await json("do", "members.rename", "name=Anya B.")).toMatchObject({
      exit: 0,
      event: { kind: "members.rename" },
    });
    expect(await json("do", "members.join", "name=x", "householdName=y")).toMatchObject({
      exit: 1,
      refusal: { code: "lane.joined-already", text: expect.stringMatching(/joined already/) },
    });
    expect(await json("do", "members.rename", "nam=x")).toMatchObject({
      exit: 2,
      problems: [
        { field: "nam", code: "field.unknown" },
        { field: "name", code: "field.missing" },
      ],
    });
    writeFileSync(join(dir, "kith.db"), "this is no database");
    expect(await json("log")).toMatchObject({
      exit: 3,
      fault: { code: "damaged", text: expect.stringMatching(/damaged/) },
    });
  });

  test("a time zone that there is not is told before anything is founded, since a community keeps it for good", async () => {
    const dir = freshDir();
    const { exit, err } = await kith(dir, [...FOUND, "--zone", "Europe/Madird"]);
    expect({ exit, err }).toMatchObject({ exit: 2, err: expect.stringContaining("Europe/Madird") });
    expect((await kith(dir, ["log"])).exit).toBe(1);
  });

  test("ids are understood by six digits, people and households by exact names; what fits several is told", async () => {
    const dir = await foundedDir();
    const { out } = await kith(dir, ["--json", "look", "members.people"]);
    const [{ id }] = JSON.parse(out).rows;
    for (const given of [id, id.slice(0, 6), "Anya"]) {
      const looked = await kith(dir, ["--json", "look", "members.person", `person=${given}`]);
      expect(JSON.parse(looked.out).rows.name, given).toBe("Anya");
    }
    expect((await kith(dir, ["do", "members.move", "household=Mill House"])).exit).toBe(0);
    await kith(dir, ["do", "members.open-household", "name=Mill House"]);
    const several = await kith(dir, ["do", "members.move", "household=Mill House"]);
    expect(several).toMatchObject({ exit: 2, err: expect.stringContaining("fits 2 things") });
    expect((await kith(dir, ["look", "members.person", "person=Nobody"])).exit).toBe(2);
  });

  test("a body is one JSON object or field=value words; what is neither is told and writes nothing", async () => {
    const dir = await foundedDir();
    expect((await kith(dir, ["do", "members.rename", '{"name": "Anya B."}'])).exit).toBe(0);
    for (const words of [
      ["do", "members.rename", "{name"],
      ["do", "members.rename", "name"],
      ["do", "members.rename", "=x"],
      ["do", "members.rename", "name=a", "name=b"],
      ["do", "members.renam", "name=a"],
      ["do", "constructor", "name=a"],
      ["look", "members.constructor"],
      ["look", "members.people", "--at", "yesterday"],
      ["do"],
      ["nonsense"],
      ["log", "--no-such-option"],
      ["--lang", "xx", "log"],
    ]) {
      expect((await kith(dir, words)).exit, words.join(" ")).toBe(2);
    }
    expect((await kith(dir, ["log"])).out.split("\n")).toHaveLength(4);
  });

  test("without a community it says how to begin; with several one must be named", async () => {
    const dir = freshDir();
    expect(await kith(dir, ["log"])).toMatchObject({ exit: 1, err: expect.stringContaining("kith found") });
    await kith(dir, FOUND);
    await kith(
      dir,
      FOUND.map((word) => (word === "Maple Street" ? "Elm Row" : word)),
    );
    expect(await kith(dir, ["log"])).toMatchObject({ exit: 2, err: expect.stringMatching(/Maple Street .*Elm Row/) });
    expect((await kith(dir, ["--community", "Elm Row", "log"])).out).toContain("founded Elm Row");
    expect((await kith(dir, ["--community", "Oak", "log"])).exit).toBe(2);
  });

  test("founding with wrong fields names them and leaves nothing behind", async () => {
    const dir = freshDir();
    const words = FOUND.map((word) => (word === "Anya" ? "x".repeat(61) : word));
    expect(await kith(dir, [...words, "--scale", "planet"])).toMatchObject({
      exit: 2,
      err: expect.stringContaining("scale"),
    });
    expect(await kith(dir, words)).toMatchObject({ exit: 2, err: expect.stringContaining("61") });
    expect((await kith(dir, ["log"])).exit).toBe(1);
  });
});

describe("what can be done and seen", () => {
  test("acts and views list everything that the practices declare, and each can be asked for", async () => {
    const acts = JSON.parse((await kith("/nowhere", ["--json", "acts"])).out).acts as { kind: string }[];
    const views = JSON.parse((await kith("/nowhere", ["--json", "views"])).out).views as { view: string }[];
    const declared = practices.flatMap((practice) => Object.values(practice.acts).map((act) => act.kind));
    expect(acts.map(({ kind }) => kind)).toEqual(declared);
    const seen = practices.flatMap(({ name, views: all }) => Object.keys(all).map((view) => `${name}.${view}`));
    expect(views.map(({ view }) => view)).toEqual(seen);
    const plain = await kith("/nowhere", ["acts", "skills"]);
    expect(plain.out).toContain("level  whole number, 0 to 4");
  });

  test("every view without needed parameters can be looked at, in words and as JSON", async () => {
    const dir = await foundedDir();
    const { out } = await kith(dir, ["--json", "views"]);
    for (const { view, params } of JSON.parse(out).views as { view: string; params: { required?: string[] } }[]) {
      if (params.required !== undefined) continue;
      expect((await kith(dir, ["look", view])).exit, view).toBe(0);
      expect(JSON.parse((await kith(dir, ["--json", "look", view])).out), view).toHaveProperty("rows");
    }
  });

  test("every command has help with an example, in both languages", async () => {
    const commands = [
      "start",
      "found",
      "invite",
      "join",
      "acts",
      "do",
      "views",
      "look",
      "log",
      "sync",
      "import",
      "export",
    ];
    for (const command of [...commands, "verify", "sim", "doctor"]) {
      const help = await kith("/nowhere", [command, "--help"]);
      expect(help.exit).toBe(0);
      expect(help.out, command).toContain(`Example:\n  kith ${command}`);
      expect(help.out, command).toContain("--json");
      expect((await kith("/nowhere", ["--lang", "es", command, "--help"])).out, command).toContain("Ejemplo:");
    }
  });
});

describe("import and export", () => {
  test("a dry run shows line by line what was understood and writes nothing", async () => {
    const dir = await foundedDir();
    const file = join(dir, "skills.md");
    writeFileSync(file, TABLE);
    const dry = await kith(dir, ["import", "skills", file, "--dry-run"]);
    expect(dry.exit).toBe(0);
    expect(dry.out).toMatch(/3 ✓ .*Alex.*\n.*4 ✓ .*Mark/);
    expect((await kith(dir, ["log"])).out.split("\n")).toHaveLength(3);
  });

  test("a pipe must say --yes, a person is asked, and the same table comes back", async () => {
    const dir = await foundedDir();
    const file = join(dir, "skills.md");
    writeFileSync(file, TABLE);
    expect((await kith(dir, ["import", "skills", file])).exit).toBe(1);
    expect((await kith(dir, ["import", "skills", file], { answer: false })).exit).toBe(1);
    expect((await kith(dir, ["log"])).out.split("\n")).toHaveLength(3);
    expect(await kith(dir, ["import", "skills", file], { answer: true })).toMatchObject({ exit: 0 });
    const back = await kith(dir, ["export", "skills"]);
    for (const cell of ["Solar installation", "Electronics", "Teaching"]) expect(back.out).toContain(cell);
    const out = join(dir, "table.csv");
    expect((await kith(dir, ["export", "skills", out])).exit).toBe(0);
    expect(readFileSync(out, "utf8")).toContain("Alex,Solar installation,Electrical,Yes");
  });

  test("one line that is not understood stops the whole, unless --partly is said; odd files are told", async () => {
    const dir = await foundedDir();
    const file = join(dir, "skills.md");
    writeFileSync(file, `${TABLE}Eve | Cooking | | Perhaps\n`);
    const whole = await kith(dir, ["import", "skills", file, "--yes"]);
    expect(whole).toMatchObject({ exit: 2, out: expect.stringMatching(/5 ✗/) });
    expect((await kith(dir, ["log"])).out.split("\n")).toHaveLength(3);
    expect((await kith(dir, ["import", "skills", file, "--yes", "--partly"])).exit).toBe(0);
    writeFileSync(file, new Uint8Array([0xff, 0xfe, 0x00]));
    expect((await kith(dir, ["import", "skills", file])).exit).toBe(2);
    expect((await kith(dir, ["import", "skills", join(dir, "nothing.md")])).exit).toBe(2);
    expect((await kith(dir, ["import", "nothing", file])).exit).toBe(2);
  });
});

describe("doctor and faults", () => {
  test("doctor looks at everything that a hub stands on, and says when the clock is behind", async () => {
    const dir = await foundedDir();
    const fine = JSON.parse((await kith(dir, ["--json", "doctor", "--port", "0"])).out).findings as { what: string }[];
    expect(fine.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["Node", "Directory", "Disk", "Port", "Clock"]),
    );
    const behind = await kith(dir, ["doctor", "--port", "0"], { minute: 29_000_000 });
    expect(behind).toMatchObject({ exit: 3, out: expect.stringContaining("more than a day behind") });
  });

  test("a directory where the system makes none is told at once", async () => {
    for (const dir of ["/proc/kith/inside", "/proc/self/kith"])
      expect(await kith(dir, FOUND)).toMatchObject({ exit: 3, err: expect.stringContaining("may not be written") });
  });

  test("a directory that may not be written is told plainly", async () => {
    const dir = await foundedDir();
    await asNobodySpecial(dir, async () => {
      expect(await kith(dir, ["log"])).toMatchObject({ exit: 3, err: expect.stringContaining("may not be written") });
    });
  });
});

/** Runs `work` where `dir` is its own and read-only. The superuser may write everywhere, so it steps down for that long. */
async function asNobodySpecial(dir: string, work: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot)
    for (const path of [dir, ...readdirSync(dir).map((name) => join(dir, name))]) chownSync(path, NOBODY, NOBODY);
  chmodSync(dir, 0o500);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(dir, 0o700);
  }
}

const NOBODY = 65_534;

describe("invites", () => {
  test("an invite whose picture cannot be written is not signed, and of one that is refused no picture stays", async () => {
    const dir = await foundedDir();
    const before = (await kith(dir, ["log"])).out;
    const nowhere = await kith(dir, ["invite", "--svg", join(dir, "nowhere", "slip.svg")]);
    expect(nowhere).toMatchObject({ exit: 3, err: expect.stringContaining("There is no directory") });
    expect((await kith(dir, ["log"])).out).toBe(before);
    const long = join(dir, "long.svg");
    expect(await kith(dir, ["invite", "--days", "15", "--svg", long])).toMatchObject({ exit: 1 });
    expect(existsSync(long)).toBe(false);
  });

  test("a link for one person holds a week, a wall invite three hours for forty; both as a code and a picture", async () => {
    const dir = await foundedDir();
    const one = JSON.parse((await kith(dir, ["--json", "invite", "--origin", "http://192.168.1.20:7400/x"])).out);
    expect(one.link).toMatch(/^http:\/\/192\.168\.1\.20:7400\/#\/join\//);
    expect(one).toMatchObject({ uses: 1, until: 29_923_200 + 7 * 1440 });
    const svg = join(dir, "slip.svg");
    const wall = await kith(dir, ["invite", "--wall", "--qr", "--svg", svg]);
    expect(wall.exit).toBe(0);
    expect(wall.out).toMatch(/█/);
    expect(readFileSync(svg, "utf8")).toMatch(/^<svg .*Join Maple Street/);
    expect((await kith(dir, ["invite", "--days", "15"])).exit).toBe(1);
    expect((await kith(dir, ["invite", "--days", "0"])).exit).toBe(2);
    expect((await kith(dir, ["invite", "--origin", "here"])).exit).toBe(2);
    expect(
      (await kith(freshDir(), ["join", "http://localhost:7400/#/join/xyz", "--name", "a", "--household", "b"])).exit,
    ).toBe(2);
  });
});
