import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Fault } from "../../replica/fault.ts";
import { isNot, type Not } from "./desk/desk.ts";
import { Closed } from "./guard.ts";
import { languageOf, sayFault, tongueOf, worded } from "./words.ts";

/** The language that a request asks for. */
export function languageFor(request: FastifyRequest) {
  return languageOf(tongueOf(request.headers["accept-language"]));
}

/** Answers what was done, or a refusal (409) or problems (400; 404 for what is not there) with their words. */
export function answer(request: FastifyRequest, reply: FastifyReply, done: object, status = 200): FastifyReply {
  if (!isNot(done)) return reply.code(status).send(done);
  return reply.code(statusOf(done)).send(notInWords(request, done));
}

function notInWords(request: FastifyRequest, not: Not): object {
  const language = languageFor(request);
  if ("refusal" in not) return { refusal: worded(language, not.refusal) };
  return { problems: not.problems.map((problem) => worded(language, problem)) };
}

const MISSING = new Set(["field.community", "field.view", "field.exchange"]);

function statusOf(not: Not): number {
  if ("refusal" in not) return 409;
  return not.problems.some((problem) => MISSING.has(problem.code)) ? 404 : 400;
}

/** Every answer of the API is JSON with words, also when nothing fits the address or something breaks. */
export function addErrors(app: FastifyInstance): void {
  const methods = new Map<string, string[]>();
  app.addHook("onRoute", ({ url, method }) => {
    const known = methods.get(url) ?? [];
    methods.set(url, [...known, ...(Array.isArray(method) ? method : [method])]);
  });

  app.setNotFoundHandler((request, reply) => {
    const allowed = allowedAt(methods, request.url.split("?")[0] ?? "");
    const code = allowed.length === 0 ? "http.not-found" : "http.method";
    if (allowed.length > 0) reply.header("allow", allowed.join(", "));
    const fault = { code, text: languageFor(request).say(code, { allow: allowed.join(", ") }) };
    return reply.code(allowed.length === 0 ? 404 : 405).send({ fault });
  });

  app.setErrorHandler((cause: Error & { statusCode?: number; code?: string }, request, reply) => {
    const language = languageFor(request);
    if (cause instanceof Closed) {
      return reply
        .code(cause.statusCode)
        .send({ fault: { code: cause.code, text: language.say(cause.code, cause.about) } });
    }
    if (cause instanceof Fault) {
      return reply.code(503).send({ fault: { code: cause.code, text: sayFault(language, cause), says: cause.says } });
    }
    const status = cause.statusCode ?? 500;
    const code = codeOf(status);
    if (status >= 500) process.stderr.write(`${cause.stack ?? cause.message}\n`);
    return reply.code(status).send({ fault: { code, text: language.say(code) } });
  });
}

function codeOf(status: number): string {
  if (status === 413) return "http.large";
  if (status === 415) return "http.type";
  if (status === 429) return "http.often";
  return status < 500 ? "http.json" : "http.fault";
}

/** The methods of the routes that an address fits. */
function allowedAt(methods: ReadonlyMap<string, readonly string[]>, path: string): string[] {
  const parts = path.split("/");
  const fits = (url: string): boolean => {
    const wanted = url.split("/");
    return wanted.length === parts.length && wanted.every((part, at) => part.startsWith(":") || part === parts[at]);
  };
  const found = [...methods].filter(([url]) => url.startsWith("/api/") && fits(url)).flatMap(([, known]) => known);
  return [...new Set(found)].sort();
}
