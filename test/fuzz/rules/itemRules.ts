import { isDeepStrictEqual } from 'node:util';
import type { Chat } from '../../../nodes';
import { TRAITS } from '../../gateways';
import { SIMPLE_CHAT_FIELDS, SIMPLE_INVITE_FIELDS } from '../../simpleFields';
import type { Broken } from './broken';
import {
	all,
	brokenRules,
	chatRules,
	count,
	gateway,
	groupRules,
	orNull,
	participantRules,
	text,
	time,
	type Rules,
} from './contractRules';

/** What kinds of items there are; an event is a chat with what happened to it. */
export type ItemKind = 'chat' | 'group' | 'participant' | 'event';

const previous = all({ lastMessageAt: orNull(time), unreadCount: orNull(count) });
const event = (value: unknown) =>
	/^(newChat|newActivity|unreadIncreased|unreadAbove|inactive)$/.test(String(value));

/** What the contract says of an item. */
export function rulesFor(kind: ItemKind, isSimple: boolean): Rules {
	const chat = isSimple ? only(chatRules, SIMPLE_CHAT_FIELDS) : chatRules;
	if (kind === 'chat') return chat;
	if (kind === 'event') return { event, ...chat, previous };
	if (kind === 'participant') {
		return { ...participantRules, groupName: orNull(text), groupId: orNull(text), gateway };
	}
	return isSimple ? only(groupRules, SIMPLE_INVITE_FIELDS) : groupRules;
}

function only(rules: Rules, keys: readonly string[]): Rules {
	return Object.fromEntries(Object.entries(rules).filter(([key]) => keys.includes(key)));
}

/** Where an item breaks the contract, or can't be stored as what it is. */
export function brokenItem(item: object, rules: Rules): Broken[] {
	const broken = brokenRules(item, rules).map((key) => `the contract for '${key}'`);
	if (!survivesJson(item)) broken.push('an item is the same after JSON');
	if (Object.hasOwn(item, 'error')) broken.push("no item of a success has a key 'error'");
	return broken.map((rule) => ({ rule, seen: item }));
}

function survivesJson(item: object): boolean {
	try {
		return isDeepStrictEqual(JSON.parse(JSON.stringify(item)), item);
	} catch {
		return false;
	}
}

/** What the contract says of several keys of a chat together. */
const AGREEMENTS: ReadonlyArray<[rule: string, holds: (chat: Chat) => boolean]> = [
	['isGroup is type group', ({ isGroup, type }) => isGroup === (type === 'group')],
	['only a contact has a phone', ({ type, phone }) => type === 'contact' || phone === null],
	[
		'where nobody tells of a muting, it has no end',
		({ isMuted, mutedUntil }) => isMuted !== null || mutedUntil === null,
	],
	[
		'an address ends only where there is one',
		({ profilePictureUrl, profilePictureExpiresAt: end }) =>
			profilePictureUrl !== null || end === null,
	],
];

/** And where no LID was looked up, or has its number beside it. */
const AS_LISTED: typeof AGREEMENTS = [
	['a phone is that of the id', ({ id, phone }) => phone === null || id === `${phone}@c.us`],
	[
		'a contact whose id is a LID has the LID and no phone',
		({ id, type, lid, phone }) =>
			type !== 'contact' || !id?.endsWith('@lid') || (lid === id && phone === null),
	],
];

/** And where LIDs may have been looked up, or have their numbers beside them. */
const RESOLVED: typeof AGREEMENTS = [
	[
		'a phone is that of the id, or was found behind the LID',
		({ id, phone, lid }) =>
			phone === null || id === `${phone}@c.us` || (lid !== null && lid !== `${phone}@lid`),
	],
];

/**
 * Where the keys of a chat contradict each other; nothing for what is no chat, or has not all keys.
 * @param isResolved whether LIDs may have been looked up
 */
export function contradictions(item: object, isResolved = false): Broken[] {
	if (!isChat(item)) return [];
	const isJoined = isResolved || TRAITS[item.gateway].supports.numberBesideLid;
	const rules = [...AGREEMENTS, ...(isJoined ? RESOLVED : AS_LISTED)];
	return rules.filter(([, holds]) => !holds(item)).map(([rule]) => ({ rule, seen: item }));
}

function isChat(item: object): item is Chat {
	return brokenRules(item, chatRules).length === 0;
}
