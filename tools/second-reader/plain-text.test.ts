import { describe, expect, test } from "vitest";
import { Refused } from "./cbor.ts";
import { type Plain, readPlain, stateHash, writePlain } from "./plain-text.ts";

describe("plain text", () => {
  test.each<[string, Plain]>([
    ['{"a":1,"b":[true,false,null,"x"]}', { b: [true, false, null, "x"], a: 1 }],
    // A pair of surrogates stands before what is beyond them, unlike in UTF-8.
    ['{"Z":1,"a":2,"é":3,"😀":4,"\uffee":5}', { "\uffee": 5, "😀": 4, é: 3, a: 2, Z: 1 }],
    ['{"10":0,"9":0}', { 9: 0, 10: 0 }],
    [
      '{"map":[["a",{"map":[]}],["b",1]]}',
      new Map<string, Plain>([
        ["b", 1],
        ["a", new Map()],
      ]),
    ],
    ['{"map":[],"more":1}', { map: [], more: 1 }],
    ['["\\"\\\\\\n\\u0001\u2028é/\\ud800"]', ['"\\\n\u0001\u2028é/\ud800']],
    ["[0,-1,9007199254740991]", [0, -1, Number.MAX_SAFE_INTEGER]],
    ['{"__proto__":{"a":1}}', Object.fromEntries([["__proto__", { a: 1 }]])],
  ])("%s is written and read", (text, value) => {
    expect(writePlain(value)).toBe(text);
    expect(readPlain(text)).toEqual(value);
    expect(writePlain(readPlain(text))).toBe(text);
  });
});

describe("texts and values", () => {
  test("what is not there is left out, and nothing in an array", () => {
    expect(writePlain({ a: undefined, b: [1, undefined] })).toBe('{"b":[1,null]}');
  });

  test.each([
    ['{"a": 1}', '{"a":1}'],
    ['{"b":1,"a":2}', '{"a":2,"b":1}'],
    ['{"a":1,"a":2}', '{"a":2}'],
    ['{"map":[["b",1],["a",2]]}', '{"map":[["a",2],["b",1]]}'],
    ['"\\u0041\\uD800\\/"', '"A\\ud800/"'],
    ["[1.0,1e2,-0]", "[1,100,0]"],
  ])("%s is read, and written as %s", (text, plain) => {
    expect(writePlain(readPlain(text))).toBe(plain);
  });

  test.each([
    '{"map":[[1,1]]}',
    '{"map":[["a"]]}',
    '{"map":["a"]}',
    '{"map":[["a",1,2]]}',
    '{"map":1}',
    "1.5",
    "9007199254740993",
    "1e999",
    "",
    "[1,]",
    '"a',
  ])("%s is refused", (text) => {
    expect(() => readPlain(text)).toThrow(Refused);
  });

  test.each<[string, Plain]>([
    ["a number without an end", [Number.NaN]],
    ["half a number", 0.5],
    ["an object that looks like a map", { map: [], more: undefined }],
  ])("%s is not written", (_, value) => {
    expect(() => writePlain(value)).toThrow(Refused);
  });

  test("the hash of a state is that of its UTF-8, after the version of the rules", () => {
    expect(stateHash(7, "é")).toBe("7:f2886017e9c7abacf804b54d64787dce2b611c9544ba21f3affdd126a6e50086");
  });
});
