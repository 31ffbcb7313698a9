import { jsonParse, type IDataObject } from 'n8n-workflow';

/** What can have become of what n8n kept of a trigger. */
export type Damage = 'cut' | 'version' | 'withoutLids' | 'hours' | 'check' | 'foreign';

export const DAMAGES: readonly Damage[] = [
	'cut',
	'version',
	'withoutLids',
	'hours',
	'check',
	'foreign',
];

/** What a trigger keeps, in the order of the alphabet: nothing else stays in it. */
export const MEMORY_FIELDS = 'beganEmptyAt,chats,check,inactiveHours,lids,owner,version';

const DAMAGED: Record<Damage, (memory: IDataObject) => IDataObject> = {
	cut: (memory) => ({ ...memory, chats: 'cut' }),
	version: (memory) => ({ ...memory, version: 2 }),
	withoutLids: ({ lids, ...rest }) => ({ ...rest, lidsOnce: lids }),
	hours: (memory) => ({ ...memory, inactiveHours: 77 }),
	check: (memory) => ({ ...memory, check: 'another' }),
	foreign: () => ({ lastTimeChecked: '2026-01-01T00:00:00.000Z' }),
};

/** @param saved the static data of a workflow whose only node is the trigger */
export function damaged(saved: string, damage: Damage): string {
	const all = Object.entries(jsonParse<Record<string, IDataObject>>(saved));
	return JSON.stringify(
		Object.fromEntries(all.map(([node, memory]) => [node, DAMAGED[damage](memory)])),
	);
}
