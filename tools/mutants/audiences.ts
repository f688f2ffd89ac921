import type { Mutant } from "./list.ts";

const AUDIENCES = "src/replica/audiences.test.ts";
const DESTROYING = "src/replica/destroying.test.ts";
const BODY = "src/kernel/audience";

/** Deliberate mistakes about what fewer than all may read. */
export const audienceMutants: readonly Mutant[] = [
  {
    says: "a photo is closed with no key of its own",
    file: "src/kernel/seal/locked-photo.ts",
    from: "return cipher.seal(key, NONCE, BESIDE, padded(photo));",
    to: "return padded(photo).slice(0, key.length + photo.length);",
    tests: "src/kernel/seal/locked-photo.test.ts",
  },
  {
    says: "a photo is named without the key that opens it",
    file: "src/practices/details/rules.ts",
    from: "(body.photo === undefined) === (body.photoKey === undefined)",
    to: "body.photo !== null",
    tests: "src/practices/details/details.test.ts",
  },
  {
    says: "the device that wrote to an audience keeps its words where the community's fold looks",
    file: "src/replica/draft.ts",
    from: "return { event: { ...event, body: SEALED }, canonical, narrow: event.body };",
    to: "return { event, canonical, narrow: event.body };",
    tests: AUDIENCES,
  },
  {
    says: "what is written to an audience is opened in the community's fold",
    file: "src/kernel/fold.ts",
    from: "if (!isNarrow(kinds, entry.event)) opening.openLater(entry);",
    to: "opening.openLater(entry);",
    tests: AUDIENCES,
  },
  {
    says: "who left an audience goes on reading",
    file: "src/replica/owed-shares.ts",
    from: "if (turn.boxes.every(({ to }) => due.includes(to))) return undefined;",
    to: "if (turn.boxes.length > 0) return undefined;",
    tests: AUDIENCES,
  },
  {
    says: "an audience's key is handed to everybody",
    file: "src/replica/owed-shares.ts",
    from: "return devices.flatMap((device) => keyOfDevice(audience, device));",
    to: "return devices.length < 0 ? [] : [...holders];",
    tests: AUDIENCES,
  },
  {
    says: "an audience of a practice that has none is read",
    file: "src/kernel/audience/within.ts",
    from: "if (practice?.within === undefined || audience.destroyed !== undefined) continue;",
    to: "if (practice === undefined || audience.destroyed !== undefined) continue;",
    tests: AUDIENCES,
  },
  {
    says: "an act counts in the audience of any practice",
    file: "src/kernel/audience/within.ts",
    from: 'if (kinds.byKind.get(event.kind)?.practice?.name !== here.practice.name) return no("kernel.other-audience");',
    to: "",
    tests: AUDIENCES,
  },
  {
    says: "who left an audience still writes to it",
    file: "src/kernel/audience/circles.ts",
    from: "return !left.some(",
    to: "return left.length >= 0 || left.some(",
    tests: AUDIENCES,
  },
  {
    says: "a body is not bound to the audience that it names",
    file: "src/kernel/audience/narrow-body.ts",
    from: "const beside = joinBytes(besideBody(community, stand, number), PAIR, toCbor(audience));",
    to: "const beside = besideBody(community, stand, number);",
    tests: BODY,
  },
  {
    says: "what is meant for an audience may be sealed to all",
    file: "src/kernel/wire/canonical.ts",
    from: "if (sealedTo !== undefined) return { kind, body: audienceIn(value, names) === undefined ? MISFIT : SEALED };",
    to: "if (sealedTo !== undefined) return { kind, body: SEALED };",
    tests: BODY,
  },
  {
    says: "a key that was to be destroyed is kept",
    file: "src/replica/openers.ts",
    from: "await kept.drop(seed);",
    to: "",
    tests: DESTROYING,
  },
  {
    says: "a key that can be destroyed is boxed to the device's own key, which opens it for ever",
    file: "src/replica/owed-shares.ts",
    from: "if (!canBeDestroyed) return [device];",
    to: "if (openers.size >= 0 || !canBeDestroyed) return [device];",
    tests: DESTROYING,
  },
  {
    says: "anybody in an audience destroys its key",
    file: "src/kernel/audience/circles.ts",
    from: "else if (known.canBeDestroyed && known.by === by) known.destroyed",
    to: "else if (known.canBeDestroyed) known.destroyed",
    tests: DESTROYING,
  },
  {
    says: "anybody in an audience changes who reads what its maker can destroy",
    file: "src/kernel/audience/circles.ts",
    from: " && (!known.canBeDestroyed || known.by === by)",
    to: "",
    tests: "src/practices/details",
  },
  {
    says: "others write somebody's details",
    file: "src/practices/details/rules.ts",
    from: 'if (by !== audience.by) return no("details.not-yours");',
    to: 'if (by === undefined) return no("details.not-yours");',
    tests: "src/practices/details",
  },
  {
    says: "a key file keeps what was dropped from it",
    file: "src/edges/keys/file-openers.ts",
    from: "(await read()).filter((one) => toHex(one) !== toHex(seed))",
    to: "(await read()).filter((one) => toHex(one) !== toHex(seed) || true)",
    tests: "src/edges/keys/openers.test.ts",
  },
  {
    says: "a box with another key than it names is noticed by nobody but its receiver",
    file: "src/replica/wrong-boxes.ts",
    from: "if (boxOf(crypto, to, content) !== box) wrong.add(by);",
    to: "if (boxOf(crypto, to, new Uint8Array(32)) === box) wrong.add(by);",
    tests: "src/replica/wrong-boxes.test.ts",
  },
  {
    says: "boxes are of chance, so that nobody can compare them",
    file: "src/replica/boxing.ts",
    from: 'crypto.box(raw, content, hkdf(sha256, content, undefined, joinBytes(ascii("kith box"), raw), SEED_BYTES));',
    to: "crypto.box(raw, content, hkdf(sha256, content, undefined, ascii(String(Math.random())), SEED_BYTES));",
    tests: "src/replica/wrong-boxes.test.ts",
  },
];
