/** Words to show: a message code with what fills its gaps. */
export type Saying = { readonly code: string; readonly about?: Readonly<Record<string, string | number>> };
