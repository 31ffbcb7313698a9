import { isTool } from '../../agentTool/isTool';
import type { Values } from '../../parameters/field';
import { wholeNumberField } from '../../parameters/numberFields';
import type { Chat, Participant } from '../../whatsapp/items';

/** What an AI agent gets of a group's list by default: a large one fills its context. */
const LISTED_FOR_AGENTS = 50;

/** The option 'Max Participants'; null where it was not added. */
export const maxParticipants = wholeNumberField(
	{
		displayName: 'Max Participants',
		name: 'maxParticipants',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: LISTED_FOR_AGENTS,
		description: `How many participants of a group to list at most, admins first. Without this option a workflow lists all of them and an AI agent's tool ${LISTED_FOR_AGENTS}; 'size' is how many there are.`,
	},
	null,
);

/** How many participants of a group to list; Infinity for all. */
export function readMaxParticipants(options: Values): number {
	const usual = isTool(options.item.context) ? LISTED_FOR_AGENTS : Infinity;
	return maxParticipants.read(options) ?? usual;
}

/** The list in the gateway's order, or its admins and then others where it is longer than `max`. */
export function listParticipants(all: Participant[] | null, max: number): Participant[] | null {
	if (all === null || all.length <= max) return all;
	const isAnyAdmin = ({ isAdmin, isSuperAdmin }: Participant) => isAdmin || isSuperAdmin;
	const admins = all.filter(isAnyAdmin);
	const others = all.filter((participant) => !isAnyAdmin(participant));
	return admins.concat(others).slice(0, max);
}

/** A chat with its group's list as `listParticipants` gives it. */
export function withFewer(chat: Chat, max: number): Chat {
	if (max === Infinity || chat.group === null) return chat;
	const participants = listParticipants(chat.group.participants, max);
	return { ...chat, group: { ...chat.group, participants } };
}
