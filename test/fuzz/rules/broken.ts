/** What should have held and did not: a rule by its name, and what was seen instead. */
export type Broken = { rule: string; seen: unknown };
