/** The part of the bundler that is needed to see what stands on what. */
type Modules = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null };

/**
 * Everything that stands on one module goes into one file, instead of one for each set of screens that happens to share
 * it: fewer requests, and it packs better. Earlier entries choose first. What comes later by `import()` stays apart.
 */
export function inOneFile(entries: Readonly<Record<string, string>>) {
  const names = Object.keys(entries);
  return Object.entries(entries).map(([chunk, entry], at) => {
    let needed: ReadonlySet<string> | undefined;
    return {
      priority: names.length - at,
      name: (id: string, modules: Modules): string | null => {
        needed ??= reachable(entry, modules);
        return needed.has(id) ? chunk : null;
      },
    };
  });
}

function reachable(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
