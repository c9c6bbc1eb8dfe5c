export type Leaves = { [key: string]: string | Leaves };
type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

export interface Words {
  name: string;
  zh: Leaves;
  en: Leaves;
}

/** The words of one page, in both languages side by side: a key missing in one of them does not compile. */
export function words<T extends Leaves>(name: string, said: { zh: T; en: Same<T> }): Words {
  return { name, zh: said.zh, en: said.en as Leaves };
}
