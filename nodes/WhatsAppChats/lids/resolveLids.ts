import { mapInSlices } from '../eventLoop/slices';
import type { Mapped } from '../gateways/gateway';
import { DEFAULT_PAGES_AT_ONCE } from '../paging/readChatList';
import type { Chat, Participant } from '../whatsapp/items';
import { parseJid } from '../whatsapp/jid';
import { findNumbers, type LidTask, type Numbers } from './findNumbers';

/** A group whose participants are listed; its owner too, where it has the field. */
type GroupWithPeople = {
	participants: Participant[] | null;
	ownerId?: string | null;
	ownerPhone?: string | null;
};

/**
 * Fills `phone` of each chat of whom only a LID is known, where the gateway knows the number. All else
 * stays as it is, `id` and `lid` too, and so does the order.
 * @param atOnce how many LIDs may be looked up at once
 */
export async function resolveChats(
	task: LidTask,
	chats: ReadonlyArray<Mapped<Chat>>,
	atOnce: number,
): Promise<ReadonlyArray<Mapped<Chat>>> {
	const lids = await mapInSlices(chats, ({ item }) =>
		item.type === 'contact' ? lidOf(item) : null,
	);
	const numbers = await findNumbers(task, lids, atOnce);
	if (numbers.size === 0) return chats;
	return await mapInSlices(chats, (chat, index) => {
		const phone = numberBehind(lids[index], numbers);
		return phone === null ? chat : { ...chat, item: { ...chat.item, phone } };
	});
}

/**
 * Fills `phone` of each participant of whom only a LID is known, and `ownerPhone` where the groups have that
 * field, as `resolveChats` does for chats.
 */
export async function resolveGroups<Group extends GroupWithPeople>(
	task: LidTask,
	groups: readonly Group[],
	atOnce: number,
): Promise<Group[]> {
	const numbers = await findNumbers(task, lidsOfGroups(groups), atOnce);
	const resolved: Group[] = [];
	for (const group of groups) resolved.push(await withNumbers(group, numbers));
	return resolved;
}

/** As `resolveGroups`, for one group. */
export async function resolveGroup<Group extends GroupWithPeople>(
	task: LidTask,
	group: Group,
): Promise<Group> {
	const numbers = await findNumbers(task, lidsOfGroups([group]), DEFAULT_PAGES_AT_ONCE);
	return await withNumbers(group, numbers);
}

async function withNumbers<Group extends GroupWithPeople>(
	group: Group,
	numbers: Numbers,
): Promise<Group> {
	const ownerPhone = numberBehind(lidOfOwner(group), numbers);
	const participants = group.participants && (await withPhones(group.participants, numbers));
	return { ...group, participants, ...(ownerPhone !== null && { ownerPhone }) };
}

async function withPhones(participants: Participant[], numbers: Numbers): Promise<Participant[]> {
	return await mapInSlices(participants, (participant) => {
		const phone = numberBehind(lidOf(participant), numbers);
		return phone === null ? participant : { ...participant, phone };
	});
}

function* lidsOfGroups(groups: readonly GroupWithPeople[]): Generator<string | null> {
	for (const group of groups) {
		yield lidOfOwner(group);
		for (const participant of group.participants ?? []) yield lidOf(participant);
	}
}

function lidOfOwner({ ownerId = null, ownerPhone }: GroupWithPeople): string | null {
	return ownerPhone === null ? (parseJid(ownerId)?.lid ?? null) : null;
}

/** The LID of a person without a number; null for all others. */
function lidOf({ phone, lid }: Pick<Participant, 'phone' | 'lid'>): string | null {
	return phone === null ? lid : null;
}

function numberBehind(lid: string | null | undefined, numbers: Numbers): string | null {
	return (lid && numbers.get(lid)) ?? null;
}
