import type { IDataObject } from 'n8n-workflow';
import type { NodeRunError } from '../engine/harness/engine';
import { brokenItem, contradictions, rulesFor, type ItemKind } from '../fuzz/rules/itemRules';
import { brokenError, brokenText } from '../fuzz/rules/shownTexts';

/** Expects of every item what the contract says of its kind. */
export function expectContract(items: IDataObject[], kind: ItemKind, isSimple = false): void {
	const rules = { ...rulesFor(kind, isSimple), gateway: (value: unknown) => value === 'evolution' };
	const broken = items.flatMap((item) => [
		...brokenItem(item, rules),
		...contradictions(item, true),
	]);
	expect(broken.slice(0, 3)).toEqual([]);
}

/** Expects an error in words that help, and hints in words. */
export function expectWords(error: NodeRunError | undefined, hints: string[] = []): void {
	expect(hints.flatMap((hint) => brokenText('hint', hint))).toEqual([]);
	expect(error === undefined ? [] : brokenError(error)).toEqual([]);
}

/** Expects each chat once, all that were listed before, and none that was listed neither before nor after. */
export function expectChats(items: IDataObject[], before: Set<unknown>, after: Set<unknown>): void {
	const ids = new Set<unknown>(items.map(({ gatewayChatId }) => gatewayChatId));
	expect(items).toHaveLength(ids.size);
	expect([...before].filter((id) => !ids.has(id))).toEqual([]);
	expect([...ids].filter((id) => !before.has(id) && !after.has(id))).toEqual([]);
}
