import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";

const YEAR_S = 31_536_000;

/**
 * The built page. Names that carry a hash never change, everything else is asked for again each time, so that a new
 * version is one reload away (behind a service worker: once it is there whole). Plain http is how phones on the same Wi-Fi come: nothing here sends them to https.
 */
export async function addPage(app: FastifyInstance, webDir: string | undefined): Promise<void> {
  await app.register((await import("@fastify/helmet")).default, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'", "'wasm-unsafe-eval'"],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'"],
        // "self" does not stand for ws: everywhere, and an invite may name another hub.
        "connect-src": ["'self'", "ws:", "wss:"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-ancestors": ["'none'"],
      },
    },
    strictTransportSecurity: false,
    // These two say nothing on plain http but a warning in the console.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: "no-referrer" },
  });
  await app.register((await import("@fastify/compress")).default, {
    global: true,
    // What comes in is small, and nobody of ours packs it: a stranger's would take room by its own word before it is looked at.
    globalDecompression: false,
    threshold: 1024,
    encodings: ["br", "gzip"],
  });
  if (webDir === undefined || !existsSync(webDir)) {
    app.get("/", async (_request, reply) => reply.type("text/plain; charset=utf-8").send(NOT_BUILT));
    return;
  }
  await app.register((await import("@fastify/static")).default, {
    root: webDir,
    cacheControl: false,
    wildcard: true,
    index: "index.html",
    setHeaders: (reply, path) => {
      const isForEver = path.startsWith(join(webDir, "assets"));
      reply.header("cache-control", isForEver ? `public, max-age=${YEAR_S}, immutable` : "no-cache");
    },
  });
}

const NOT_BUILT = "The page is not built. In a checkout: npm run build\n";
