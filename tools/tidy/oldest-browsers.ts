import ts from "typescript";
import { codeOf, lineAt, walk } from "./code.ts";
import { type Finding, type House, isTest } from "./house.ts";

/**
 * What the oldest browsers that Kith promises to run in do not have: Safari 14.1, Firefox 115, Chrome 88. One missing name ends a
 * press in nothing, and one pattern that they cannot read keeps the whole page from starting. What of ECMAScript they lack is
 * not here: the build writes newer forms as older ones (vite.config.ts), `src/apps/web/app/browser/fill-in.ts` brings what came up to
 * 2023, and the types of the house know nothing later.
 */
export const CAME_LATER = [
  "AbortSignal.any",
  "CompressionStream",
  "DecompressionStream",
  "Element.prototype.checkVisibility",
  "Element.prototype.getHTML",
  "Element.prototype.setHTMLUnsafe",
  "HTMLDialogElement.prototype.requestClose",
  "HTMLDialogElement.prototype.showModal",
  "HTMLElement.prototype.hidePopover",
  "HTMLElement.prototype.showPopover",
  "HTMLElement.prototype.togglePopover",
  "HTMLVideoElement.prototype.requestVideoFrameCallback",
  "HTMLFormElement.prototype.requestSubmit",
  "IDBFactory.prototype.databases",
  "IDBTransaction.prototype.commit",
  "Intl.Segmenter",
  "Intl.supportedValuesOf",
  "OffscreenCanvas",
  "URL.canParse",
  "URL.parse",
  "cancelIdleCallback",
  "createImageBitmap",
  "crypto.randomUUID",
  "document.startViewTransition",
  "onscrollend",
  "reportError",
  "requestIdleCallback",
  "structuredClone",
] as const;

/** Objects of their own name, whose methods are asked for by it; anything else may have a method that is called so. */
const OF_ITS_OWN = /^(?:AbortSignal|Intl|URL|crypto)\./;
const NAMES = CAME_LATER.filter((name) => !OF_ITS_OWN.test(name)).map((name) => name.split(".").at(-1) ?? "");
const MARKUP = /\s(?:on:?scrollend|popover|popovertarget|commandfor|closedby)\b/;

/** Whatever is on its way to a browser does without, or asks first (`?.`). */
export function oldestBrowsers(house: House): readonly Finding[] {
  const paths = [...house.keys()].filter((path) => comesToBrowsers(path) && !isTest(path));
  return paths.flatMap((path) => {
    const found: Finding[] = [];
    walk(codeOf(house, path), (node) => {
      const says = newIn(node);
      if (says !== undefined) found.push({ path, line: lineAt(node), says });
    });
    const text = path.endsWith(".svelte") ? (house.get(path) ?? "") : "";
    return [...found, ...markupOf(path, text), ...unaskedHas(path, text)];
  });
}

function comesToBrowsers(path: string): boolean {
  return (
    /^src\/.*\.(?:ts|svelte)$/.test(path) && !/^src\/(?:apps\/(?:hub|cli)|edges\/(?:sqlite|tls|mdns|mail))\//.test(path)
  );
}

function newIn(node: ts.Node): string | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const { text } = node;
    const isNew = /\(\?<[=!]/.test(text) || /v/.test(text.slice(text.lastIndexOf("/")));
    return isNew ? `has a pattern that the oldest browsers cannot read: ${text}` : undefined;
  }
  if (!ts.isIdentifier(node) || isAskedFirst(node)) return undefined;
  const { parent, text } = node;
  const isOf = ts.isPropertyAccessExpression(parent) && parent.name === node;
  const whole = isOf ? parent.getText() : text;
  const isNew = NAMES.includes(text) || CAME_LATER.some((one) => one === whole);
  return isNew ? `uses ${whole}, which the oldest browsers do not have` : undefined;
}

/** `one.name?.()`, `typeof one.name`, `"name" in one`: it is known that it may not be there. */
function isAskedFirst({ parent }: ts.Identifier): boolean {
  const { parent: around } = parent;
  if (ts.isTypeOfExpression(parent) || ts.isTypeOfExpression(around)) return true;
  return ts.isCallExpression(around) && around.expression === parent && around.questionDotToken !== undefined;
}

function markupOf(path: string, text: string): readonly Finding[] {
  const own = text.replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, (part) => part.replace(/[^\n]/g, " "));
  return own.split("\n").flatMap((line, at) => {
    const [found] = MARKUP.exec(line) ?? [];
    const says = `says ${found?.trim()}, which the oldest browsers do not know`;
    return found === undefined ? [] : [{ path, line: at + 1, says }];
  });
}

/** Firefox 115 knows no `:has`, and leaves out all that is said of a list of selectors with one: it is asked for before. */
function unaskedHas(path: string, text: string): readonly Finding[] {
  const isAsked = text.includes("@supports selector(:has(*))");
  return /:has\(/.test(text) && !isAsked
    ? [{ path, says: "styles by :has, which the oldest browsers do not know: ask @supports selector(:has(*))" }]
    : [];
}
