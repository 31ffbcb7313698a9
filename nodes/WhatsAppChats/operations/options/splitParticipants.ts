import { NOT_IN_TOOL } from '../../agentTool/display';
import { Slice } from '../../eventLoop/slices';
import { hint, type Hint } from '../../hints/hints';
import { pluralize } from '../../hints/pluralize';
import { booleanField } from '../../parameters/booleanField';
import { groupParticipant } from '../../whatsapp/groupParticipant';
import type { Chat, Group, Participant } from '../../whatsapp/items';
import type { OutputItem, Task } from '../operation';
import { listParticipants } from './maxParticipants';

/** The option 'Split Participants'. */
export const splitParticipants = booleanField({
	displayName: 'Split Participants',
	name: 'splitParticipants',
	type: 'boolean',
	default: false,
	description:
		"Whether to return one item per participant, with the group's ID and name. Chats that are no groups are left out, and Limit counts groups. Simplify, Include Response and Download Pictures don't apply.",
	displayOptions: NOT_IN_TOOL,
});

/** A group, and its participants where the gateway provides them. */
export type GroupRead = Pick<Chat | Group, 'gateway' | 'id' | 'name'> & {
	participants: Participant[] | null;
};

/**
 * One item a participant, the first `max` of each group as 'Max Participants' says, in slices. A hint counts
 * the groups that give no item.
 */
export async function splitGroups(
	{ hints, gateway: { title } }: Task,
	groups: readonly GroupRead[],
	max: number,
): Promise<OutputItem[]> {
	const items: OutputItem[] = [];
	let [unknown, empty] = [0, 0];
	const slice = new Slice();
	for (const group of groups) {
		if (slice.isOver) await slice.next();
		const participants = listParticipants(group.participants, max);
		if (participants === null) unknown++;
		else if (participants.length === 0) empty++;
		for (const participant of participants ?? []) {
			if (slice.isOver) await slice.next();
			items.push({ json: groupParticipant(group, participant) });
		}
	}
	const reasons = [
		{ count: unknown, why: `${title} doesn't provide the participants.` },
		{ count: empty, why: 'nobody is in there.' },
	];
	const counted = reasons.filter(({ count }) => count > 0);
	hints.count(...counted.map(({ count, why }) => ({ kind: why, count, say: groupsWithout(why) })));
	return items;
}

function groupsWithout(why: string): (count: number) => Hint {
	return (count) => hint(`${pluralize(count, 'group')} gave no item: ${why}`);
}
