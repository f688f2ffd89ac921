/** The part of the bundler that is needed to see what stands on what. */
type Modules = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null };

/**
 * Everything that a page needs before it shows anything goes into one file, instead of one for each set of screens that
 * happens to share it: fewer requests, and it packs better. What comes later by `import()` stays apart.
 */
export function firstLoad(entry: string) {
  let needed: ReadonlySet<string> | undefined;
  return {
    name: (id: string, modules: Modules): string | null => {
      needed ??= reachable(entry, modules);
      return needed.has(id) ? "kith" : null;
    },
  };
}

function reachable(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
