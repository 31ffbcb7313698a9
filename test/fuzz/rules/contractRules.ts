import type { Chat, Group, Participant } from '../../../nodes';

export type Rule = (value: unknown) => boolean;
/** What the contract says of each key of an item, in the contract's order. */
export type Rules<Item = Record<string, unknown>> = Readonly<Record<keyof Item, Rule>>;

export const text: Rule = (value) => typeof value === 'string' && value.trim() !== '';
const flag: Rule = (value) => typeof value === 'boolean';
export const count: Rule = (value) =>
	typeof value === 'number' && Number.isInteger(value) && value >= 0;
const matching =
	(form: RegExp): Rule =>
	(value) =>
		typeof value === 'string' && form.test(value);
export const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const phone = matching(/^[1-9]\d{6,14}$/);
const lid = matching(/^\S+@lid$/);
const webAddress = matching(/^https?:\/\//i);
export const gateway = matching(/^(evolution|plugChat|whatsGate|zApi)$/);
const chatType = matching(/^(contact|group|broadcastList|channel|system|unknown)$/);
export const orNull =
	(rule: Rule): Rule =>
	(value) =>
		value === null || rule(value);
export const all =
	(rules: Rules): Rule =>
	(value) =>
		typeof value === 'object' && value !== null && brokenRules(value, rules).length === 0;
const listOf =
	(rule: Rule): Rule =>
	(value) =>
		Array.isArray(value) && value.every(rule);

export const participantRules: Rules<Participant> = {
	name: orNull(text),
	phone: orNull(phone),
	shortName: orNull(text),
	isAdmin: flag,
	isSuperAdmin: flag,
	lid: orNull(lid),
	id: orNull(text),
};

const participants = orNull(listOf(all(participantRules)));

export const chatRules: Rules<Chat> = {
	name: orNull(text),
	phone: orNull(phone),
	type: chatType,
	isGroup: flag,
	unreadCount: orNull(count),
	lastMessageAt: orNull(time),
	lastMessageFromMe: orNull(flag),
	lastMessageText: orNull(text),
	isMuted: orNull(flag),
	mutedUntil: orNull(time),
	isPinned: orNull(flag),
	isArchived: orNull(flag),
	isReadOnly: orNull(flag),
	isMarkedSpam: orNull(flag),
	isAnnouncementGroup: orNull(flag),
	communityId: orNull(matching(/@g\.us$/)),
	about: orNull(text),
	profilePictureUrl: orNull(webAddress),
	profilePictureExpiresAt: orNull(time),
	group: orNull(
		all({
			ownerId: orNull(text),
			ownerPhone: orNull(phone),
			createdAt: orNull(time),
			size: orNull(count),
			participants,
		}),
	),
	lid: orNull(lid),
	id: orNull(text),
	gatewayChatId: orNull(text),
	gateway,
};

export const groupRules: Rules<Group> = {
	name: orNull(text),
	description: orNull(text),
	type: matching(/^group$/),
	isGroup: (value) => value === true,
	size: orNull(count),
	inviteCode: orNull(text),
	inviteUrl: orNull(matching(/^https:\/\/chat\.whatsapp\.com\/[0-9A-Za-z_-]{10,64}$/)),
	ownerId: orNull(text),
	ownerPhone: orNull(phone),
	createdAt: orNull(time),
	nameChangedAt: orNull(time),
	nameChangedById: orNull(text),
	isAnnouncementGroup: orNull(flag),
	communityId: orNull(matching(/@g\.us$/)),
	participants,
	id: orNull(text),
	gatewayChatId: orNull(text),
	gateway,
};

/** The keys whose value breaks the contract; '(keys)' where the keys or their order do. */
export function brokenRules(item: object, rules: Rules): string[] {
	const values = new Map<string, unknown>(Object.entries(item));
	const sameKeys = JSON.stringify([...values.keys()]) === JSON.stringify(Object.keys(rules));
	const broken = Object.entries(rules).filter(([key, holds]) => !holds(values.get(key)));
	return [...(sameKeys ? [] : ['(keys)']), ...broken.map(([key]) => key)];
}
