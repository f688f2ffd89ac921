/** The vectors of the page, from the folder `fixtures`. */
import { readdirSync, readFileSync } from "node:fs";

export interface Vector<Given> {
  readonly given: Given;
  readonly hex: string;
  readonly text: string;
}

export interface WireVector {
  readonly kind: string;
  readonly number: number;
  readonly community: string;
  readonly id: string;
  readonly hex: string;
  readonly signature: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Events as `frame.json` and `frame-branches.json` give them. */
export interface GivenEvents {
  readonly community: string;
  readonly events: readonly {
    readonly id: string;
    readonly device: string;
    readonly seq: number;
    readonly canonical: string;
    readonly signature: string;
  }[];
}

/** A field as it is declared; limits of numbers and lengths are there too, and not read here. */
export type Shape =
  | { readonly type: "text" | "int" | "minute" | "ref" | "id" }
  | { readonly type: "choice"; readonly options: readonly string[] }
  | { readonly type: "bytes"; readonly length: number }
  | { readonly type: "optional" | "list"; readonly of: Shape }
  | { readonly type: "group"; readonly fields: Readonly<Record<string, Shape>> };

export interface Declared {
  readonly number: number;
  readonly kind: string;
  readonly form: string;
  readonly audience?: string;
  readonly paddedTo?: number;
  readonly fields: Readonly<Record<string, Shape>>;
}

const folder = new URL("../../fixtures/", import.meta.url);

export function protocolFixture<Given>(name: string): Vector<Given> {
  return JSON.parse(readFileSync(new URL(`protocol/${name}.json`, folder), "utf8"));
}

export function declaredActs(): readonly Declared[] {
  return JSON.parse(readFileSync(new URL("acts.json", folder), "utf8"));
}

export function wireFixtures(): readonly WireVector[] {
  const names = readdirSync(new URL("wire/", folder)).sort();
  return names.map((name) => JSON.parse(readFileSync(new URL(`wire/${name}`, folder), "utf8")));
}

/** The verdicts of libsodium on crafted signatures. */
export function signatureVectors(): readonly {
  message: string;
  publicKey: string;
  signature: string;
  valid: boolean;
}[] {
  return JSON.parse(readFileSync(new URL("vectors/ed25519-divergence.json", folder), "utf8")).vectors;
}
