/** As much of Papa Parse as the house uses. Its published types bring Node's globals, which pure code must not see. */
declare module "papaparse/papaparse.js" {
  type Wrong = { readonly type: string; readonly code: string; readonly row?: number };
  const papa: {
    readonly parse: (
      text: string,
      how: { readonly delimiter: string; readonly newline: "\n" },
    ) => { readonly data: readonly (readonly string[])[]; readonly errors: readonly Wrong[] };
    readonly unparse: (
      rows: readonly (readonly string[])[],
      how: { readonly delimiter: string; readonly newline: string },
    ) => string;
  };
  // biome-ignore lint/style/noDefaultExport: the package is one object.
  export default papa;
}
