/** A wording in the two languages every name of an operation has. */
export interface Text {
  zh: string;
  en: string;
}

export type Language = "zh" | "en";

/** A code of the operation's own configuration with its name. */
export interface Named {
  code: string;
  name: Text;
}

/** One page of a keyset list: `next` goes back as `after`; `total` only where the server counts cheaply. */
export interface Page<T> {
  items: T[];
  next?: string | null;
  total?: number | null;
}
