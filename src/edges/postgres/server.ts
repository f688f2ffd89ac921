/** One question to the server; its rows as lists of their columns. */
export type Ask = <R extends readonly unknown[]>(sql: string, values?: readonly unknown[]) => Promise<R[]>;

/** Where a database is, for whoever reads of a fault: without the password. */
export type Server = { readonly url: string; readonly schema: string; readonly where: string };
